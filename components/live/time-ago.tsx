"use client";

import { elapsed } from "./elapsed";
import { useNow } from "./now";

type TimeAgoProps = {
  readonly desde: string;
  /** "20:41" by the shop's clock, for who wants it exact. */
  readonly hora: string;
  readonly className?: string;
};

/** How long ago, ticking. */
export function TimeAgo({ desde, hora, className }: TimeAgoProps) {
  return (
    <time dateTime={desde} title={hora} className={className}>
      {elapsed(Date.parse(desde), useNow())}
    </time>
  );
}
