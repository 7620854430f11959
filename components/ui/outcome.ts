/** What a server action answers: done, or why not and the way out, in Portuguese. */
export type Outcome =
  | { readonly ok: true; readonly mensagem?: string }
  | { readonly ok: false; readonly mensagem: string };
