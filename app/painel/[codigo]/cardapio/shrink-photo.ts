/** No side longer than this: a menu on a telephone shows no more. */
const MAX_SIDE = 800;
const QUALITY = 0.82;

/** A photo of a telephone (5 MB and more) as a small JPEG, on a white ground. Throws when the file is no picture. */
export async function shrinkPhoto(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser draws nothing");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const { promise, resolve, reject } = Promise.withResolvers<Blob>();
  canvas.toBlob(
    (blob) => (blob === null ? reject(new Error("not drawn")) : resolve(blob)),
    "image/jpeg",
    QUALITY,
  );
  return promise;
}
