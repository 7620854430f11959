import type { Pipeline } from "./start-pipeline";

/** A pipeline that is on its way. */
export type StartingPipeline = {
  readonly started: Promise<Pipeline>;
  /** It stands, or could not be started. */
  readonly settled: Promise<unknown>;
  /** Stops it, also while it is still starting. */
  stop(): Promise<void>;
};

/** Starts the pipeline without anybody waiting for it; whoever needs it finds out then whether it could be started. */
export function startInBackground(menuFile: string): StartingPipeline {
  const started = import("./start-pipeline").then(({ startPipeline }) => startPipeline(menuFile));
  const settled = started.then(
    (pipeline) => pipeline.stop,
    () => async () => undefined,
  );
  return { started, settled, stop: async () => (await settled)() };
}
