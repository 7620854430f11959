import { generatePixPayload, isValidPixPayload } from "@brazilian-utils/brazilian-utils";
import type { Payload, PayloadCases } from "./payload-case";

/** The library the panel's Pix key and the counter's code go through. */
const validity = ({ brcode }: Payload) => isValidPixPayload(String(brcode));

export const pix: PayloadCases = {
  bcb_manual_example: { through: validity, gives: true },
  dynamic_url: { through: validity, gives: true },
  // The bank's own documentation masks an address in it, so that neither lengths nor checksum hold.
  invalid_mp_docs_sample: { through: validity, gives: false },
  static_with_amount: {
    through: ({ input }) => generatePixPayload(input as Parameters<typeof generatePixPayload>[0]),
    gives:
      "00020126720014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400000210Pedido 123520400005303986540549.905802BR5916Padaria Sao Joao6009Sao Paulo62130509PEDIDO12363042C83",
  },
  crc16_vectors: { unused: "the checksum is the library's; the codes above end with it" },
};
