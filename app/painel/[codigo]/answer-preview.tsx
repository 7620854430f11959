import { Card } from "@/components/ui/card";
import { WhatsappText } from "@/components/whatsapp/whatsapp-text";

type AnswerPreviewProps = {
  readonly perguntas: readonly string[];
  /** To each of them, in their order. */
  readonly respostas: readonly string[];
};

/** What the bot answers as the settings stand: asked of the bot itself, with nothing sent. */
export function AnswerPreview({ perguntas, respostas }: AnswerPreviewProps) {
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Como o bot responde agora</h2>
      <ul className="flex flex-col gap-2">
        {perguntas.map((pergunta, index) => (
          <li key={pergunta} className="flex flex-col gap-2">
            <p className="max-w-[85%] self-start rounded-2xl rounded-bl-sm border border-border bg-surface px-3.5 py-2">
              <span className="sr-only">Cliente: </span>
              {pergunta}
            </p>
            <div className="max-w-[85%] self-end rounded-2xl rounded-br-sm bg-success-soft px-3.5 py-2">
              <span className="sr-only">Bot: </span>
              <WhatsappText texto={respostas[index] ?? ""} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
