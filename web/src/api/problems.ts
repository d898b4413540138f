// What can go wrong with a request: a refusal that the API explains, or a server that cannot be reached.

export type FieldProblem = { field: string; code: string; message: string };

type ProblemBody = {
  code?: unknown;
  detail?: unknown;
  request_id?: unknown;
  errors?: unknown;
};

/** A refusal that came as problem+json, with its stable code. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | null;
  readonly errors: FieldProblem[];
  readonly retryAfterSeconds: number | null;

  constructor(response: Response, body: ProblemBody) {
    super(typeof body.detail === "string" ? body.detail : "");
    this.status = response.status;
    this.code = typeof body.code === "string" ? body.code : "unknown";
    this.detail = this.message;
    this.requestId = typeof body.request_id === "string" ? body.request_id : response.headers.get("X-Request-Id");
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [];
    const wait = Number(response.headers.get("Retry-After"));
    this.retryAfterSeconds = Number.isFinite(wait) && wait > 0 ? wait : null;
  }
}

/** No answer, or an answer that is not the API's: nothing was decided about the request. */
export class Unreachable extends Error {
  readonly requestId: string | null;

  constructor(requestId: string | null = null) {
    super("unreachable");
    this.requestId = requestId;
  }
}

export async function problemFrom(response: Response): Promise<ApiProblem | Unreachable> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) return new Unreachable(response.headers.get("X-Request-Id"));
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== "object" || body === null || !("code" in body)) return new Unreachable();
  return new ApiProblem(response, body);
}

export function isProblem(error: unknown, code: string): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}

export function requestIdOf(error: unknown): string | null {
  return error instanceof ApiProblem || error instanceof Unreachable ? error.requestId : null;
}
