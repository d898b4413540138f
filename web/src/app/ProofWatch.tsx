// Asks for the password again over whatever page made a call that needs it; the call is then repeated.
import { lazy, Suspense } from "react";

import { useProofAsked } from "../api/proof.ts";

const ProofDialog = lazy(() => import("../features/identity/ProofDialog.tsx"));

export function ProofWatch() {
  if (!useProofAsked()) return null;
  return (
    <Suspense fallback={null}>
      <ProofDialog />
    </Suspense>
  );
}
