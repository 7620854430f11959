import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PAPEIS } from "@/app/painel/papeis";
import { AccountForm } from "@/components/shell/account-form";
import { AuthFrame } from "@/components/shell/auth-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { type ConviteAberto, findConvite } from "@/lib/admin/convites";
import { currentAccount } from "@/lib/admin/session";
import { AcceptForm } from "./accept-form";
import { criarContaEAceitar, entrarEAceitar } from "./actions";
import { LeaveForm } from "./leave-form";

/** The token stands in the address: nobody else is told of it, not even a search engine. */
export const metadata: Metadata = {
  title: "Convite",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

type ConvitePageProps = {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<{ conta?: string }>;
};

export default async function ConvitePage({ params, searchParams }: ConvitePageProps) {
  const { token } = await params;
  const convite = await findConvite(token);
  if (convite === null) notFound();
  const account = await currentAccount();
  if (convite.situacao !== "aberto") return <Closed convite={convite} />;
  const { restaurante, papel, email } = convite;
  const descricao = `Você foi convidado para trabalhar como ${PAPEIS[papel].nome.toLowerCase()}. ${PAPEIS[papel].faz}`;
  if (account !== null)
    return (
      <AuthFrame titulo={`Entrar na equipe da ${restaurante}?`} descricao={descricao}>
        <p className="break-words text-muted">Você entrou como {account.email}.</p>
        {isForAnother(email, account.email) ? (
          <p role="status" className="rounded-xl bg-danger-soft px-3.5 py-3 text-danger-soft-foreground">
            Esse convite é para <span className="break-all">{email}</span>. Saia e entre com esse e-mail.
          </p>
        ) : (
          <AcceptForm token={token} />
        )}
        <LeaveForm token={token} />
      </AuthFrame>
    );
  const temConta = (await searchParams).conta === "sim";
  return (
    <AuthFrame titulo={`Entre na equipe da ${restaurante}`} descricao={descricao}>
      {email !== null && <p className="break-words text-muted">O convite é para {email}.</p>}
      {temConta ? (
        <AccountForm
          key="entrar"
          fazer={entrarEAceitar}
          botao="Entrar e aceitar"
          escondidos={{ token }}
          email={email ?? undefined}
          senha={{ autoComplete: "current-password" }}
        />
      ) : (
        <AccountForm
          key="criar"
          fazer={criarContaEAceitar}
          botao="Criar conta e aceitar"
          escondidos={{ token }}
          email={email ?? undefined}
          senha={{ autoComplete: "new-password", minLength: 8, ajuda: "Pelo menos 8 caracteres." }}
        />
      )}
      <p className="text-muted">
        {temConta ? "Ainda não tem conta? " : "Já tem conta? "}
        <Link
          href={{ pathname: `/convite/${token}`, query: temConta ? {} : { conta: "sim" } }}
          className="font-semibold text-link underline underline-offset-4"
        >
          {temConta ? "Criar conta" : "Entrar com ela"}
        </Link>
      </p>
    </AuthFrame>
  );
}

function isForAnother(convidado: string | null, email: string): boolean {
  return convidado !== null && convidado !== email.toLowerCase();
}

function Closed({ convite }: { readonly convite: ConviteAberto }) {
  const titulo = convite.situacao === "usado" ? "Esse convite já foi usado" : "Esse convite venceu";
  return (
    <AuthFrame titulo={titulo} descricao={`Peça um novo a quem convidou você para a ${convite.restaurante}.`}>
      <ButtonLink href="/painel" tom="contorno" larguraTotal>
        Ir para o painel
      </ButtonLink>
    </AuthFrame>
  );
}
