/** A secret, so not in wrangler.jsonc: set it with `wrangler secret put OPERATOR_TOKEN` and delete it afterwards. */
interface Env {
  readonly OPERATOR_TOKEN?: string;
}
