import type { Content } from "@/local/whatsapp/model/content";
import { contextInfo, type Quote } from "./context-info";

type MediaContent = Extract<Content, { media: unknown }>;

/** The `content` of a message with a file. The address leads to encrypted bytes: `/message/download` gives the real ones. */
export function mediaContent(said: MediaContent, sentAtMs: number, quote: Quote | null) {
  const directPath = `/v/${pathByKind[said.kind]}/000_000_000_n.enc?ccb=11-4&oh=x&oe=x&_nc_sid=x`;
  return {
    URL: `https://mmg.whatsapp.net${directPath}&mms3=true`,
    mimetype: said.media.mimetype,
    fileSHA256: said.media.sha256,
    fileLength: said.media.bytes,
    mediaKey: "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=",
    fileEncSHA256: "AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=",
    directPath,
    mediaKeyTimestamp: Math.floor(sentAtMs / 1000),
    ...detailsByKind(said, sentAtMs, quote),
  };
}

const pathByKind: Record<MediaContent["kind"], string> = {
  image: "t62.7118-24",
  video: "t62.7161-24",
  audio: "t62.7117-24",
  document: "t62.7119-24",
  sticker: "t62.15575-24",
};

// What the gateway made of a photo and a sound: the application never needs to look inside either.
const jpegThumbnail = "/9j/4HN5bnRoZXRpYy10aHVtYm5haWw=";
const waveform = Buffer.from(Uint8Array.from({ length: 64 }, (_, index) => index)).toString("base64");

function detailsByKind(said: MediaContent, sentAtMs: number, quote: Quote | null): Record<string, unknown> {
  const context = { contextInfo: contextInfo(quote) };
  switch (said.kind) {
    case "image":
      return {
        contextInfo: { ...context.contextInfo, pairedMediaType: 0 },
        ...sizeOf(said, 1600, 900),
        JPEGThumbnail: jpegThumbnail,
        ...captionOf(said.caption),
      };
    case "video":
      return { ...context, ...sizeOf(said, 1280, 720), gifPlayback: false, ...captionOf(said.caption) };
    case "audio":
      return { ...context, seconds: said.seconds, PTT: said.voice, waveform };
    case "document":
      return {
        ...context,
        pageCount: 1,
        fileName: said.fileName,
        ...captionOf(said.caption),
        ...documentThumbnail,
      };
    case "sticker":
      return { ...context, ...sizeOf(said, 64, 64), ...stickerFlags, stickerSentTS: sentAtMs };
  }
}

const documentThumbnail = {
  thumbnailDirectPath: "/v/t62.36145-24/0_n.enc?x",
  thumbnailSHA256: "BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=",
  thumbnailEncSHA256: "BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=",
  JPEGThumbnail: jpegThumbnail,
  thumbnailHeight: 269,
  thumbnailWidth: 480,
};

const stickerFlags = { isAnimated: false, isAvatar: false, isAiSticker: false, isLottie: false };

function sizeOf({ media }: MediaContent, height: number, width: number) {
  return { height: media.height ?? height, width: media.width ?? width };
}

function captionOf(caption: string): { caption?: string } {
  return caption === "" ? {} : { caption };
}
