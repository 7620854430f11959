"use client";

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

/** Where messages appear: HeroUI's, which reads them out, keeps them while they are looked at and stacks them. */
export function ToastRegion() {
  return (
    <ToastProvider placement="bottom" width={420}>
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
  );
}

/** Puts a message there. In this file, so that it comes with the region and needs no connection of its own. */
export function showToast({ texto, tom, acao }: ToastMessage): void {
  heroToast(texto, {
    variant: tom === "erro" ? "danger" : "success",
    timeout: tom === "erro" ? ERROR_SHOWN_MS : DONE_SHOWN_MS,
    ...(acao === undefined ? {} : { actionProps: { children: acao.rotulo, onPress: acao.onPress } }),
  });
}

const DONE_SHOWN_MS = 4_000;
/** Long enough to be read with full hands. */
const ERROR_SHOWN_MS = 12_000;
