import { classNames } from "./class-names";

/** Something is under way. Decorative: whoever shows it also says it in words. */
export function Spinner({ className }: { readonly className?: string }) {
  return (
    <svg
      aria-hidden="true"
      data-slot="spinner"
      viewBox="0 0 24 24"
      fill="none"
      className={classNames("spinner spinner--sm spinner--current", className)}
    >
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeOpacity="0.25" strokeWidth="3" />
      <path d="M21 12a9 9 0 0 0-9-9" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
