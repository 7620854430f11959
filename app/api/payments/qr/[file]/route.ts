import { toBuffer } from "qrcode";
import { withUnguessableName } from "@/lib/guard";
import { findQrCode } from "@/lib/store/cobrancas";

export const dynamic = "force-dynamic";

const WIDTH_PX = 512;

/** The QR code of a Pix that can still be paid, as PNG. Any other name is 404, whatever the reason. */
export const GET = withUnguessableName(async (name) => {
  const code = await findQrCode(name);
  if (code === null) return null;
  const png = await toBuffer(code, { type: "png", width: WIDTH_PX, margin: 2 });
  return { contentType: "image/png", bytes: new Uint8Array(png) };
});
