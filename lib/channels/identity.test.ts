import { describe, expect, test } from "vitest";
import { identitiesOf, lidIdentity, phoneIdentity, phoneOfJid } from "./identity";

describe("who a customer is", () => {
  test.each([
    ["with the ninth digit", "5583998887766"],
    ["without it", "558398887766"],
  ])("a Brazilian number %s is DDD and last eight digits", (_, digits) => {
    expect(phoneIdentity(digits)).toBe("tel:558398887766");
  });

  test("another DDD is another person", () => {
    expect(phoneIdentity("5511998887766")).not.toBe(phoneIdentity("5583998887766"));
  });

  test("a foreign number is all its digits", () => {
    expect(phoneIdentity("351912345678")).toBe("tel:351912345678");
  });

  test.each(["", "abc", "123", "1".repeat(16)])("%j is no telephone", (digits) => {
    expect(phoneIdentity(digits)).toBeNull();
  });

  test("a JID is a telephone, a LID, or nobody to talk to", () => {
    expect(phoneOfJid("5511999990001@s.whatsapp.net")).toBe("5511999990001");
    expect(phoneOfJid("5511999990001:12@s.whatsapp.net")).toBe("5511999990001");
    expect(lidIdentity("100000000000001@lid")).toBe("lid:100000000000001");
    for (const jid of ["120363000000000000@g.us", "status@broadcast", "1203630@newsletter", "x"]) {
      expect([phoneOfJid(jid), lidIdentity(jid)]).toEqual([null, null]);
    }
  });

  test.each([
    ["as typed today", ["5511999990001@s.whatsapp.net"]],
    ["as an old account", ["551199990001@s.whatsapp.net"]],
    ["from a second device", ["5511999990001:12@s.whatsapp.net"]],
    ["in the old address form", ["5511999990001@c.us"]],
    ["beside a LID, in whatever order", ["100000000000001@lid", "551199990001@s.whatsapp.net"]],
  ])("one person %s has one telephone", (_, jids) => {
    expect(identitiesOf(jids)[0]).toBe("tel:551199990001");
  });

  test("every name is kept once, so that a LID alone is known again later", () => {
    const jids = [
      "5511999990001@s.whatsapp.net",
      "551199990001@c.us",
      "100000000000001@lid",
      "100000000000001@lid",
    ];
    expect(identitiesOf(jids)).toEqual(["tel:551199990001", "lid:100000000000001"]);
    expect(identitiesOf(["100000000000001@lid"])).toEqual(["lid:100000000000001"]);
    expect(identitiesOf(["120363000000000000@g.us", ""])).toEqual([]);
  });

  test("a landline has no ninth digit to lose, and no mobile of the same end is taken for another DDD's", () => {
    expect(phoneIdentity("551133334444")).toBe("tel:551133334444");
    expect(phoneIdentity("5521933334444")).not.toBe(phoneIdentity("551133334444"));
  });
});
