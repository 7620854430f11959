import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCloudApiWebhook } from "./parse-webhook";

const text = JSON.parse(readFileSync("tests/payloads/meta/webhook_text.json", "utf8"));
const value = text.entry[0].changes[0].value;
const [message] = value.messages;
const withValue = (change: object, field = "messages") => ({
  ...text,
  entry: [{ changes: [{ field, value: { ...value, messages: [], ...change } }] }],
});
const withMessage = (change: object) => withValue({ messages: [{ ...message, ...change }] });
const parse = (body: unknown) => parseCloudApiWebhook(body)[0];

describe("a webhook of the Cloud API", () => {
  test.each([
    ["a group", withMessage({ group_id: "G1" })],
    ["a change of number", withMessage({ type: "system", text: undefined })],
    [
      "a reaction taken back",
      withMessage({ type: "reaction", text: undefined, reaction: { message_id: "w" } }),
    ],
    ["nobody", withValue({ contacts: [], messages: [{ ...message, from: "", from_user_id: "" }] })],
    ["a message without an id", withMessage({ id: "" })],
    ["another field", withValue({}, "account_update")],
    ["our own send's first status", withValue({ statuses: [{ id: "wamid.1", status: "sent" }] })],
    ["another product", { ...text, object: "page" }],
    ["nothing", { ...text, entry: [] }],
  ])("that brings %s is ignored", (_, body) => {
    expect(parse(body)).toMatchObject({ kind: "ignored" });
  });

  test("may bring messages and statuses of several numbers, each with its own", () => {
    const other = {
      ...value,
      metadata: { phone_number_id: "299" },
      messages: [],
      statuses: [{ id: "wamid.1", status: "read" }],
    };
    const body = { ...text, entry: [...text.entry, { changes: [{ field: "messages", value: other }] }] };
    expect(parseCloudApiWebhook(body)).toMatchObject([
      { kind: "message", instanceName: "200000000000000" },
      { kind: "receipt", instanceName: "299", status: "lida" },
    ]);
  });

  test("keeps the other messages when one of them is no message", () => {
    expect(parseCloudApiWebhook(withValue({ messages: [42, message] }))).toMatchObject([{ kind: "message" }]);
  });

  test("of a person on the shop's phone is the owner's, and the customer is whom they wrote to", () => {
    const echo = { ...message, from: "5511988880000", from_user_id: "", to: "5511999990001" };
    const body = withValue({ contacts: [], message_echoes: [echo] }, "smb_message_echoes");
    expect(parse(body)).toMatchObject({ fromOwner: true, telefone: "5511999990001", senderName: null });
  });

  test("that brings an edit or a deletion names the message", () => {
    const edit = { original_message_id: "wamid.1", message: { type: "text", text: { body: "duas" } } };
    expect(parse(withMessage({ type: "edit", text: undefined, edit }))).toMatchObject({
      editsMessageId: "wamid.1",
      content: { kind: "text", text: "duas" },
    });
    const revoke = { original_message_id: "wamid.1" };
    expect(parse(withMessage({ type: "revoke", text: undefined, revoke }))).toMatchObject({
      kind: "deleted",
      messageIds: ["wamid.1"],
    });
  });

  test("never throws, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(...Object.keys(message), "image", "interactive"),
        (junk, key) => {
          expect(parseCloudApiWebhook(junk)).toMatchObject([{ kind: "ignored" }]);
          expect(() => parseCloudApiWebhook(withMessage({ [key]: junk }))).not.toThrow();
          expect(() => parseCloudApiWebhook(withValue({ contacts: junk, statuses: junk }))).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
