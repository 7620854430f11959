"use client";

import { mudarLoja } from "@/app/painel/[codigo]/loja-actions";
import { Card } from "@/components/ui/card";
import { SaveMark } from "@/components/ui/save-mark";
import { SaveTextArea } from "@/components/ui/save-text-area";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SettingSwitch } from "@/components/ui/setting-switch";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { useAutosave } from "@/components/ui/use-autosave";
import type { LojaPainel } from "@/lib/admin/loja";

type MannerProps = { readonly codigo: string; readonly loja: LojaPainel };

/** What the bot calls itself, how it writes, what it offers, and what it says of the house. */
export function Manner({ codigo, loja }: MannerProps) {
  const tom = useAutosave(loja.botTom, (botTom) => mudarLoja(codigo, { botTom }));
  return (
    <Card className="gap-4 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">O jeito dele</h2>
      <TextAutosaveField
        rotulo="Nome do bot"
        ajuda="Como ele se apresenta. Vazio, ele fala só em nome da pizzaria."
        valor={loja.botNome ?? ""}
        vazio="Bia"
        salvar={(botNome) => mudarLoja(codigo, { botNome })}
      />
      <div className="flex flex-col gap-1.5">
        <div className="flex items-center justify-between">
          <p className="label">Tom</p>
          <SaveMark estado={tom.estado} />
        </div>
        <SegmentedControl
          rotulo="Tom"
          className="sm:max-w-sm"
          segmentos={[
            { id: "alegre", rotulo: "Alegre, com emojis" },
            { id: "sobrio", rotulo: "Sóbrio, sem emojis" },
          ]}
          escolhido={tom.mostrado}
          onEscolher={(novo) => void tom.mudar(novo)}
        />
      </div>
      <SettingSwitch
        rotulo="Oferecer bebida"
        descricao="Uma vez por pedido, a quem pediu só pizza. Quem recusa não ouve de novo."
        ligado={loja.ofereceBebida}
        salvar={(ofereceBebida) => mudarLoja(codigo, { ofereceBebida })}
      />
      <SaveTextArea
        rotulo="Regras da casa"
        ajuda="Uma frase por linha. O cliente que pergunta sobre o assunto lê a frase, palavra por palavra."
        valor={loja.regrasDaCasa}
        placeholder={"Narguilé é proibido no salão.\nCachorros são bem-vindos na calçada."}
        maxLength={8_000}
        salvar={(regrasDaCasa) => mudarLoja(codigo, { regrasDaCasa })}
      />
    </Card>
  );
}
