"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { useIdle } from "./use-idle";

const Body = dynamic(
  () => import("./confirm-dialog-body").then(({ ConfirmDialogBody }) => ConfirmDialogBody),
  {
    ssr: false,
  },
);

/** Asks before something that cannot be undone. Comes in when the page is idle, and is there when it is called. */
export function ConfirmDialog(props: ComponentProps<typeof Body>) {
  const isIdle = useIdle();
  return isIdle || props.aberto ? <Body {...props} /> : null;
}
