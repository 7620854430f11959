"use client";

import {
  AlertDialogBackdrop,
  AlertDialogBody,
  AlertDialogContainer,
  AlertDialogDialog,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogHeading,
} from "@heroui/react/alert-dialog";
import { I18nProvider } from "@heroui/react/rac";
import type { ReactNode } from "react";
import { Button } from "./button";

export type ConfirmDialogProps = {
  readonly aberto: boolean;
  readonly onFechar: () => void;
  readonly titulo: string;
  /** What will happen, and any fields it needs. */
  readonly children: ReactNode;
  /** The act itself in words, never "OK". */
  readonly confirmar: string;
  readonly voltar?: string;
  readonly perigo?: boolean;
  readonly pendente?: boolean;
  readonly onConfirmar: () => void;
};

/** HeroUI's alert dialog: it holds the focus, hides the page from a screen reader and gives the focus back. */
export function ConfirmDialogBody(props: ConfirmDialogProps) {
  const { aberto, onFechar, titulo, children, confirmar, voltar = "Voltar", perigo = false } = props;
  return (
    <I18nProvider locale="pt-BR">
      <AlertDialogBackdrop
        isOpen={aberto}
        onOpenChange={(isOpen) => isOpen || onFechar()}
        isDismissable
        isKeyboardDismissDisabled={false}
        variant="opaque"
      >
        <AlertDialogContainer size="md">
          <AlertDialogDialog>
            <AlertDialogHeader>
              <AlertDialogHeading className="text-lg font-semibold">{titulo}</AlertDialogHeading>
            </AlertDialogHeader>
            <AlertDialogBody className="text-base">{children}</AlertDialogBody>
            <AlertDialogFooter className="flex-col-reverse sm:flex-row">
              <Button tom="secundario" className="w-full sm:w-fit" onClick={onFechar}>
                {voltar}
              </Button>
              <Button
                tom={perigo ? "perigo" : "primario"}
                className="w-full sm:w-fit"
                pendente={props.pendente}
                onClick={props.onConfirmar}
              >
                {confirmar}
              </Button>
            </AlertDialogFooter>
          </AlertDialogDialog>
        </AlertDialogContainer>
      </AlertDialogBackdrop>
    </I18nProvider>
  );
}
