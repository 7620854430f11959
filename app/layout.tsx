import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PRODUCT_NAME } from "@/components/shell/product-name";
import { ThemeProvider } from "@/components/shell/theme-provider";
import { Toaster } from "@/components/ui/toaster";
import "./globals.css";

export const metadata: Metadata = {
  title: {
    default: `${PRODUCT_NAME}: o atendente de WhatsApp da sua pizzaria`,
    template: `%s · ${PRODUCT_NAME}`,
  },
  description:
    "Recebe os pedidos da sua pizzaria pelo WhatsApp, soma certo e mostra a conta, e chama você quando é assunto de gente.",
};

export const viewport: Viewport = {
  // The keyboard takes its place from the page, so that the field written into stays above it.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf4ea" },
    { media: "(prefers-color-scheme: dark)", color: "#1a120e" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // next-themes writes the theme into <html> before React wakes up.
    <html lang="pt-BR" suppressHydrationWarning className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="min-h-dvh">
        <ThemeProvider nonce={nonce}>
          {children}
          <Toaster />
        </ThemeProvider>
      </body>
    </html>
  );
}
