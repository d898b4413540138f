// Changing one's own password; the session gets a new cookie, so who is logged in is read again.
import { answer, api } from "../../api/client.ts";
import { enter } from "../../api/me.ts";
import type { NewPassword } from "./NewPasswordForm.tsx";

export async function changePassword({ current_password, new_password, confirm_password }: NewPassword): Promise<void> {
  const body = { new_password, confirm_password, ...(current_password && { current_password }) };
  await answer(api.POST("/api/password/change", { body }));
  await enter();
}
