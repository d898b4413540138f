// English words of the pages outside a session; what only people inside read is loaded after the login.
import { login } from "./login.ts";

export const doors = {
  login,
  common: {
    requestId: (id: string) => `Request id: ${id}`,
    back: "Back",
    reload: "Load the page again",
    brokenTitle: "Something went wrong",
    brokenText: "This page could not be shown. Load it again. If that does not help, call your practice's office and give them the request id, if one is shown.",
    tryAgain: "Try again",
    offline: "You are offline. You can read what is on the page, but nothing can be saved until you are connected again.",
    showTyped: "Show what I type",
    hideTyped: "Hide what I type",
    loading: "Loading",
    language: "Language",
  },
  problems: {
    unreachableTitle: "We cannot reach the server",
    unreachable: "We could not reach the server. Check your connection and try again.",
    unreachableLogin: "We could not reach the server, so your login was not checked. Check your connection and try again.",
    offlineLogin: "You are offline, so your login was not checked. Connect to the internet and try again.",
    unexpected: "Something went wrong on our side. Please try again. If it happens again, call your practice's office and give them the request id.",
    wait: (seconds: number) => (seconds === 1 ? "Try again in 1 second." : `Try again in ${seconds} seconds.`),
    byCode: {
      invalid_credentials: "Invalid Credentials",
      account_locked: "Your account has been locked. Please contact your agency administrator.",
      activation_expired: "This activation code has expired. Please ask your practice's office for a new one.",
      bad_request: "The request could not be read. Load the page again.",
      login_busy: "Too many logins at once for this account. Please wait a moment and try again.",
      not_logged_in: "You are not logged in. Please log in and try again.",
      password_change_required: "Please choose a new password first.",
      reset_link_invalid: "This link is no longer valid. Ask for a new one.",
      invalid_input: "Please check the marked fields.",
      not_found: "We could not find this. It may have been removed.",
      forbidden: "You are not allowed to do this.",
      too_many_requests: "That was too often. Please wait a few minutes.",
      busy: "The portal is busy just now. Nothing was changed. Please try again in a moment.",
    },
    byFieldCode: {
      required: "Please fill this in.",
      too_short: "This is too short.",
      too_long: "This is too long.",
      needs_uppercase: "Add at least one uppercase letter (A to Z).",
      needs_lowercase: "Add at least one lowercase letter (a to z).",
      needs_number: "Add at least one number.",
      needs_special: "Add at least one special character, such as ! or #.",
      edge_whitespace: "Remove the space at the start or the end.",
      too_common: "This password is too common. Choose another one.",
      personal_details: "Do not use your name, login name, date of birth or practice in your password.",
      mismatch: "The two passwords are not the same.",
      wrong_code: "This code is wrong, or was used already. Wait for the next one.",
      same_as_current: "Choose a password that is not your current one.",
    },
  },
};

export type DoorWords = typeof doors;
