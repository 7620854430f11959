import type { Database as Generated, Json } from "@/lib/services/database-types";

type Tables = Generated["public"]["Tables"];
type Functions = Generated["public"]["Functions"];

/**
 * The schema as clients are typed with it: what is read is as generated (`npm run db:types`), what is written is as this
 * code has it. Lists may be read-only, money is decimal text (lib/store/reais.ts), JSON is ours to shape, and an argument
 * may be null.
 */
export type Database = {
  public: Omit<Generated["public"], "Tables" | "Functions"> & {
    Tables: {
      [Name in keyof Tables]: Omit<Tables[Name], "Insert" | "Update"> & {
        Insert: Written<Inserted<Name>>;
        Update: Written<Tables[Name]["Update"]>;
      };
    };
    Functions: {
      [Name in keyof Functions]: Omit<Functions[Name], "Args"> & {
        Args: { [Arg in keyof Functions[Name]["Args"]]: WrittenValue<Functions[Name]["Args"][Arg]> | null };
      };
    };
  };
};

/** Some columns of a table, to change a row of it. */
export type Columns<Name extends keyof Tables> = Database["public"]["Tables"][Name]["Update"];

/** Functions of the database that take one JSON value. */
export type RpcName = {
  [Name in keyof Functions]: Functions[Name]["Args"] extends { p: Json } ? Name : never;
}[keyof Functions];

/** What a trigger gives a row that comes without it, of which the generator knows nothing: private.give_codigo, bairro_at_end. */
type GivenByTrigger = {
  tamanhos: "codigo";
  categorias: "codigo";
  produtos: "codigo";
  bairros: "ordem";
};

type Inserted<Name extends keyof Tables> = Name extends keyof GivenByTrigger
  ? Optional<Tables[Name]["Insert"], GivenByTrigger[Name] & keyof Tables[Name]["Insert"]>
  : Tables[Name]["Insert"];

type Optional<Row, Column extends keyof Row> = Omit<Row, Column> & Partial<Pick<Row, Column>>;

type Written<Columns> = { [Column in keyof Columns]: WrittenValue<Columns[Column]> };

type WrittenValue<Value> = Json extends Value
  ? unknown
  : Value extends readonly (infer Each)[]
    ? readonly Each[]
    : Value extends number
      ? number | string
      : Value;
