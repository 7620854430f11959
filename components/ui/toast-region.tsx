"use client";

import { I18nProvider } from "@heroui/react/rac";
import {
  toast as heroToast,
  Toast,
  ToastActionButton,
  ToastCloseButton,
  ToastContent,
  ToastIndicator,
  ToastProvider,
  ToastTitle,
} from "@heroui/react/toast";
import type { ToastMessage } from "./toast";

/** Where messages appear, away from the steps under the thumb: HeroUI's, which reads them out, keeps them while they are looked at and stacks them. */
export function ToastRegion() {
  return (
    <I18nProvider locale="pt-BR">
      <ToastProvider placement="top" width={420}>
        {({ toast }) => {
          const { title, variant, actionProps } = toast.content;
          return (
            <Toast toast={toast} variant={variant}>
              <ToastIndicator variant={variant} />
              <ToastContent>
                <ToastTitle>{title}</ToastTitle>
                {actionProps && <ToastActionButton variant="tertiary" {...actionProps} />}
              </ToastContent>
              <ToastCloseButton aria-label="Fechar aviso" />
            </Toast>
          );
        }}
      </ToastProvider>
    </I18nProvider>
  );
}

/** Puts a message there. In this file, so that it comes with the region and needs no connection of its own. */
export function showToast({ texto, tom, acao }: ToastMessage): void {
  heroToast(texto, {
    ...LOOK[tom],
    ...(acao === undefined ? {} : { actionProps: { children: acao.rotulo, onPress: acao.onPress } }),
  });
}

/** What wants something from a person stays long enough to be read with full hands. */
const LOOK = {
  feito: { variant: "success", timeout: 4_000 },
  novo: { variant: "accent", timeout: 10_000 },
  erro: { variant: "danger", timeout: 12_000 },
} as const;
