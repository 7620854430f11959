import { expect, test } from "@playwright/test";
import { customerPhone } from "@/tests/support/customer-phone";
import { phoneNumber } from "./support/gateway-instance";
import { demoOwner, signIn } from "./support/panel-owner";
import { withRows } from "./support/panel-rows";

const VIDEO = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmp42"), Buffer.alloc(2_000)]);

test("what a customer sends beside words is in the thread: a file to keep, a video, a place, a person", async ({
  page,
}) => {
  const codigo = process.env.E2E_SHOP ?? "";
  const number = phoneNumber();
  const phone = customerPhone(process.env.E2E_PHONE_URL ?? "", codigo, number);
  await phone.send({
    kind: "document",
    data: Buffer.from("%PDF-1.4 comprovante").toString("base64"),
    mimetype: "application/pdf",
    fileName: "comprovante do Pix.pdf",
  });
  await phone.send({ kind: "video", data: VIDEO.toString("base64"), mimetype: "video/mp4" });
  await phone.send({ kind: "location", latitude: -22.9, longitude: -47.06, name: "Casa da Vó" });
  await phone.send({ kind: "contact", name: "Tia Lúcia", phone: "5519988887777" });
  await phone.says("meu portão é o verde, me liga");
  await phone.replies(1, 0, 20_000);
  await signIn(page, demoOwner());
  await expect(page).toHaveURL(/\/painel/);
  const conversa = await withRows((rows) => rows.findConversa(codigo, number));
  await page.goto(`/painel/${codigo}/conversas/${conversa}`);
  const thread = page.getByRole("log", { name: "Mensagens" });

  await test.step("a document is kept under its own name, and is never shown", async () => {
    const download = page.waitForEvent("download");
    await thread.getByRole("link", { name: "comprovante do Pix.pdf" }).click();
    expect((await download).suggestedFilename()).toBe("comprovante do Pix.pdf");
  });

  await test.step("a video is asked for when it is wanted, and comes in parts as a telephone asks for it", async () => {
    const asked = page.waitForResponse((response) => response.url().includes("/midia/"));
    await thread.getByRole("button", { name: /^Ver/ }).click();
    const response = await asked;
    expect(response.headers()["content-type"]).toBe("video/mp4");
    const part = await page.request.get(response.url(), { headers: { range: "bytes=4-7" } });
    expect([part.status(), await part.text()]).toEqual([206, "ftyp"]);
  });

  await test.step("a place leads to a map, and a person to their WhatsApp", async () => {
    await expect(thread.getByText("Casa da Vó")).toBeVisible();
    await expect(thread.getByRole("link", { name: "Ver no mapa" })).toHaveAttribute(
      "href",
      /-22\.9.*-47\.06/,
    );
    await expect(thread.getByRole("link", { name: "Chamar no WhatsApp" })).toHaveAttribute(
      "href",
      "https://wa.me/5519988887777",
    );
  });
});
