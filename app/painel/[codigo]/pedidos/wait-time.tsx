"use client";

import { Clock } from "lucide-react";
import { elapsed } from "@/components/live/elapsed";
import { useNow } from "@/components/live/now";
import { Badge } from "@/components/ui/badge";

const SLOW_MINUTES = 5;
const LATE_MINUTES = 10;

/** How long a customer has waited to be accepted; the longer, the louder. */
export function WaitTime({ desde, hora }: { readonly desde: string; readonly hora: string }) {
  const now = useNow();
  const since = Date.parse(desde);
  const minutes = (now - since) / 60_000;
  const tom = minutes >= LATE_MINUTES ? "perigo" : minutes >= SLOW_MINUTES ? "aviso" : "neutro";
  return (
    <Badge tom={tom} icone={<Clock aria-hidden="true" className="size-3.5" />}>
      <time dateTime={desde} title={hora}>
        {elapsed(since, now)}
      </time>
    </Badge>
  );
}
