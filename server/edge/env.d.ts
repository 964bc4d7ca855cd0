/** A secret, hence not in wrangler.jsonc: `wrangler secret put OPERATOR_TOKEN`, and away again afterwards. */
interface Env {
  readonly OPERATOR_TOKEN?: string;
}
