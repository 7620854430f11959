import type { ReactNode } from "react";
import { classNames } from "./class-names";

type SwitchProps = {
  readonly ligado: boolean;
  readonly onMudar: (ligado: boolean) => void;
  /** What is on or off. */
  readonly rotulo: string;
  /** What stands beside it instead of the label, which is then only read out. */
  readonly children?: ReactNode;
  readonly desativado?: boolean;
};

/** On or off, at once: a native checkbox under HeroUI's switch. The whole label takes the touch. */
export function Switch({ ligado, onMudar, rotulo, children, desativado = false }: SwitchProps) {
  return (
    <label
      className={classNames("switch relative min-h-11 min-w-11 justify-center", desativado && "opacity-60")}
      data-selected={ligado}
    >
      <span className="switch__content">
        <input
          type="checkbox"
          role="switch"
          className="peer absolute inset-0 z-10 m-0 size-full cursor-[inherit] opacity-0"
          aria-label={rotulo}
          checked={ligado}
          aria-checked={ligado}
          disabled={desativado}
          onChange={(event) => onMudar(event.currentTarget.checked)}
        />
        <span className="switch__control h-6 w-11 rounded-full peer-focus-visible:focus-ring">
          <span className="switch__thumb" />
        </span>
        {children}
      </span>
    </label>
  );
}
