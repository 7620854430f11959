"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import type { ButtonLook } from "./button-class";

/** Sends the form around it, and says so while it is being sent. */
export function SubmitButton({ children, ...look }: ButtonLook & { readonly children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" pendente={pending} {...look}>
      {children}
    </Button>
  );
}
