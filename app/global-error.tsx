"use client";

import "./globals.css";

/** The layout itself failed: nothing of ours can be counted on, so this page brings its own frame. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="pt-BR">
      <body>
        <title>Algo deu errado</title>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-5 px-6">
          <h1 className="text-3xl font-bold">Algo deu errado do nosso lado</h1>
          <p className="text-lg text-muted">Pedidos e conversas continuam guardados.</p>
          <button type="button" className="button button--primary" onClick={retry}>
            Tentar de novo
          </button>
        </main>
      </body>
    </html>
  );
}
