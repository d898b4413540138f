// Says plainly when the device has no connection, and when it is back.
import { IconCloudOff } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";

import { useDoorWords } from "../words/context.tsx";
import styles from "./OfflineNotice.module.css";

function subscribe(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export function OfflineNotice() {
  const words = useDoorWords();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="no-print">
      {!online && (
        <p className={styles.notice}>
          <IconCloudOff aria-hidden size={20} />
          {words.common.offline}
        </p>
      )}
    </div>
  );
}
