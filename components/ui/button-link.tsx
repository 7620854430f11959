import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type ButtonLinkProps = ButtonLook & ComponentProps<typeof Link>;

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ tom, tamanho, larguraTotal, soIcone, className, ...props }: ButtonLinkProps) {
  return <Link {...props} className={buttonClass({ tom, tamanho, larguraTotal, soIcone }, className)} />;
}
