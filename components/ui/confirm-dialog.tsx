"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { useTouched } from "./use-touched";

const Body = dynamic(
  () => import("./confirm-dialog-body").then(({ ConfirmDialogBody }) => ConfirmDialogBody),
  {
    ssr: false,
  },
);

/** Asks before something that cannot be undone. Comes in when the page is touched, and is there when it is called. */
export function ConfirmDialog(props: ComponentProps<typeof Body>) {
  const isTouched = useTouched();
  return isTouched || props.aberto ? <Body {...props} /> : null;
}
