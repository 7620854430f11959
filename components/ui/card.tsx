import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A sheet of paper that holds one thing. */
export function Card({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={classNames("card card--default", className)} />;
}
