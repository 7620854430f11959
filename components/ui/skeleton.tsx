import { classNames } from "./class-names";

/** The place of something that is loading, in its shape. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <div aria-hidden="true" className={classNames("skeleton skeleton--shimmer rounded-lg", className)} />
  );
}
