// Says whom a stricter policy touches, before it is saved.
import type { PolicyValues, Stricter } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { policyName, policyText, type PolicyName } from "./policies.ts";
import { useOwnWords } from "../words.ts";

type Props = { values: PolicyValues; stricter: Stricter[]; onSave: () => Promise<void>; onClose: () => void };

export function StricterDialog({ values, stricter, onSave, onClose }: Props) {
  const words = useOwnWords();
  const { busy, problem, onSubmit } = useProblemForm({
    name: "stricter",
    initialValues: {},
    submit: onSave,
  });
  const touches = ({ whom, people }: Stricter) => words.policies.touches[whom in words.policies.touches ? (whom as keyof typeof words.policies.touches) : "accounts"](people);
  return (
    <ConfirmDialog
      title={words.policies.stricterTitle}
      text={words.policies.stricterText}
      confirm={words.policies.save}
      busy={busy}
      problem={problem}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <ul className="bullets">
        {stricter.map((each) => {
          const name = each.policy as PolicyName;
          return (
            <li key={name}>
              {words.policies.stricter(policyName(name, words), policyText(name, values, words))} ({touches(each)})
            </li>
          );
        })}
      </ul>
    </ConfirmDialog>
  );
}
