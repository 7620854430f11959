import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

type ButtonProps = ButtonLook &
  Omit<ComponentProps<"button">, "children"> & {
    readonly children: ReactNode;
    /** The work of the last press is under way: it keeps its focus and its width, and takes no second press. */
    readonly pendente?: boolean;
  };

/**
 * A native button in HeroUI's clothes: it works before the page's scripts do, and five hundred of them in a list cost
 * nothing to wake up.
 */
export function Button({ tom, tamanho, larguraTotal, soIcone, pendente = false, ...props }: ButtonProps) {
  const { children, className, onClick, type = "button", ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ tom, tamanho, larguraTotal, soIcone }, className)}
      aria-disabled={pendente || rest["aria-disabled"]}
      data-pending={pendente || undefined}
      onClick={pendente ? preventDefault : onClick}
    >
      {pendente && <Spinner />}
      {pendente && soIcone ? null : children}
    </button>
  );
}

function preventDefault(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
