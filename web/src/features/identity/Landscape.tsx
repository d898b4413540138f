// A calm landscape for the left side of the login page: sky, sun, hills and water.
import styles from "./Landscape.module.css";

export function Landscape({ className }: { className?: string }) {
  return (
    <svg className={`${styles.landscape} ${className ?? ""}`} viewBox="0 0 800 900" preserveAspectRatio="xMidYMax slice" aria-hidden focusable="false">
      <circle className={styles.halo} cx="600" cy="456" r="144" />
      <circle className={styles.sun} cx="600" cy="456" r="80" />
      <path className={styles.far} d="M0 560c90-60 170-92 260-72 84 19 124 70 214 62 110-9 166-104 326-86v436H0Z" />
      <path className={styles.middle} d="M0 640c110-58 214-66 316-24 96 40 172 56 262 16 74-33 142-52 222-36v304H0Z" />
      <path className={styles.near} d="M0 716c140-34 236-18 344 14 128 38 262 22 456-38v208H0Z" />
      <path className={styles.water} d="M0 812c160-30 300-22 424 4 130 28 250 20 376-10v94H0Z" />
      <g className={styles.tree}>
        <path d="M126 716v-66" />
        <path d="M158 722v-46" />
      </g>
      <ellipse className={styles.leaf} cx="126" cy="628" rx="27" ry="44" />
      <ellipse className={styles.leaf} cx="158" cy="660" rx="19" ry="32" />
    </svg>
  );
}
