import { actions } from "./actions";
import { toast } from "./toast";

const maxFileBytes = 16_000_000;

export async function sendPicture(file: File): Promise<void> {
  const data = await dataUri(file);
  const size = await pictureSize(file);
  if (data) await actions.send({ kind: "image", data, ...size });
}

export async function sendAudioFile(file: File): Promise<void> {
  const data = await dataUri(file);
  if (data) await actions.send({ kind: "audio", data, seconds: await secondsOf(file), voice: false });
}

export async function sendDocument(file: File): Promise<void> {
  const data = await dataUri(file);
  if (data) await actions.send({ kind: "document", data, fileName: file.name });
}

/** A recording, as if spoken into the phone. */
export async function sendVoice(recording: Blob, seconds: number): Promise<void> {
  const data = await dataUri(recording);
  if (data) await actions.send({ kind: "audio", data, mimetype: recording.type, seconds });
}

/** The file in the form it travels in; null, with a word about it, when it is too large. */
export function dataUri(file: Blob): Promise<string | null> {
  if (file.size > maxFileBytes) {
    toast("O arquivo passa de 16 MB.");
    return Promise.resolve(null);
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(`The file could not be read.`, { cause: reader.error }));
    reader.readAsDataURL(file);
  });
}

async function pictureSize(file: Blob): Promise<{ width?: number; height?: number }> {
  try {
    const { width, height } = await createImageBitmap(file);
    return { width, height };
  } catch {
    // A picture this browser cannot show may still be sent; only its size stays unknown.
    return {};
  }
}

function secondsOf(file: Blob): Promise<number> {
  const address = URL.createObjectURL(file);
  return new Promise((resolve) => {
    const audio = new Audio(address);
    const end = (seconds: number) => {
      URL.revokeObjectURL(address);
      resolve(Number.isFinite(seconds) ? seconds : 0);
    };
    audio.onloadedmetadata = () => end(audio.duration);
    audio.onerror = () => end(0);
  });
}
