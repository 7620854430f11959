import { z } from "zod";
import { TIMED_ROUTINES } from "@/lib/jobs/set-timers";

/** What `/api/jobs/turn` is told. */
export const turnJob = z.object({
  restauranteId: z.int().positive(),
  conversaId: z.int().positive(),
  quietSeconds: z.number().min(0).max(30).default(0),
  onlyIfAlone: z.boolean().default(false),
});

/** What `/api/jobs/routine` is told. */
export const routineJob = z.object({
  routine: z.enum(TIMED_ROUTINES),
  restauranteId: z.int().positive(),
});
