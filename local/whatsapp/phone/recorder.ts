export type Recording = {
  seconds(): number;
  /** Ends it and gives the sound; the microphone is let go. */
  stop(): Promise<Blob>;
};

// What phones send comes first; what a browser cannot make it says it cannot.
const formats = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];

/** Records from the microphone. Throws when there is none or it is not allowed. */
export async function startRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format));
  const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
  const chunks: Blob[] = [];
  const startedMs = performance.now();
  recorder.addEventListener("dataavailable", ({ data }) => chunks.push(data));
  recorder.start();
  return {
    seconds: () => (performance.now() - startedMs) / 1000,
    stop: () =>
      new Promise((resolve) => {
        recorder.addEventListener("stop", () => {
          for (const track of stream.getTracks()) track.stop();
          resolve(new Blob(chunks, { type: recorder.mimeType }));
        });
        recorder.stop();
      }),
  };
}
