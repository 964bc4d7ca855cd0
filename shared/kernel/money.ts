import * as v from 'valibot';

/** ISO 4217. */
export const CurrencySchema = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const MoneySchema = v.strictObject({
  /** In units of the currency, at most two decimals. */
  amount: v.pipe(v.number(), v.minValue(0), v.maxValue(1e13)),
  currency: CurrencySchema,
});
export type Money = v.InferOutput<typeof MoneySchema>;
