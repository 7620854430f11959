import { beforeAll, expect, test } from "vitest";
import { contractStack, dataOf, sessionOf, succeed } from "./contract-stack";

const policies = `
  create policy own_folder on storage.objects for all to authenticated
    using (bucket_id = 'privado' and path_tokens[1] = auth.uid()::text)
    with check (bucket_id = 'privado' and path_tokens[1] = auth.uid()::text);
`;
const { service, anon, client } = await contractStack(policies);
const photo = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
const png = { contentType: "image/png" };

beforeAll(async () => {
  succeed(await service.storage.createBucket("fotos", { public: true }));
  const limits = { fileSizeLimit: 100, allowedMimeTypes: ["image/*"] };
  succeed(await service.storage.createBucket("privado", { public: false, ...limits }));
});

test("an upload to a public bucket is read at its public address, and downloaded", async () => {
  const fotos = service.storage.from("fotos");
  succeed(await fotos.upload("a/b.png", photo, png));
  const response = await fetch(fotos.getPublicUrl("a/b.png").data.publicUrl);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([...photo]);
  expect(dataOf(await fotos.download("a/b.png")).size).toBe(photo.length);
});

test("a second upload to one path is refused, and replaces with upsert", async () => {
  const fotos = service.storage.from("fotos");
  succeed(await fotos.upload("dup.png", photo, png));
  expect((await fotos.upload("dup.png", new Uint8Array([1]), png)).error).not.toBeNull();
  succeed(await fotos.upload("dup.png", new Uint8Array([1]), { ...png, upsert: true }));
  expect(dataOf(await fotos.download("dup.png")).size).toBe(1);
});

test("files are listed, opened by a signed address, and removed", async () => {
  const fotos = service.storage.from("fotos");
  succeed(await fotos.upload("pasta/x.png", photo, png));
  expect(dataOf(await fotos.list("pasta")).map(({ name }) => name)).toEqual(["x.png"]);
  const { signedUrl } = dataOf(await fotos.createSignedUrl("pasta/x.png", 60));
  expect((await fetch(signedUrl)).status).toBe(200);
  succeed(await fotos.remove(["pasta/x.png"]));
  expect(dataOf(await fotos.list("pasta"))).toEqual([]);
});

test("beyond: a signed address opens that one file only", async () => {
  const fotos = service.storage.from("fotos");
  succeed(await fotos.upload("s/1.png", photo, png));
  succeed(await fotos.upload("s/2.png", photo, png));
  const { signedUrl } = dataOf(await fotos.createSignedUrl("s/1.png", 60));
  expect((await fetch(signedUrl.replace("1.png", "2.png"))).status).toBe(400);
});

test("beyond: policies decide who reads and writes a private bucket", async () => {
  const user = client();
  const { id } = sessionOf(await user.auth.signUp({ email: "fotos@ex.com", password: "Senha-forte-1" })).user;
  succeed(await user.storage.from("privado").upload(`${id}/eu.png`, photo, png));
  expect((await user.storage.from("privado").upload("alheia/eu.png", photo, png)).error).not.toBeNull();
  expect((await anon.storage.from("privado").download(`${id}/eu.png`)).error).not.toBeNull();
});

test("beyond: a bucket refuses what is too large or of another type", async () => {
  const privado = service.storage.from("privado");
  expect((await privado.upload("g.png", new Uint8Array(101), png)).error).not.toBeNull();
  expect((await privado.upload("t.txt", photo, { contentType: "text/plain" })).error).not.toBeNull();
});

test("beyond: a form upload, a copy and a move keep the bytes", async () => {
  const fotos = service.storage.from("fotos");
  succeed(await fotos.upload("form.png", new Blob([photo], { type: "image/png" })));
  succeed(await fotos.copy("form.png", "copia.png"));
  succeed(await fotos.move("copia.png", "movida.png"));
  const moved = dataOf(await fotos.download("movida.png"));
  expect([...new Uint8Array(await moved.arrayBuffer())]).toEqual([...photo]);
  expect((await fotos.download("copia.png")).error).not.toBeNull();
});
