// English sentences for refusals; the API's own sentence is shown first where it gives one.

const byCode = {
  invalid_credentials: "Invalid Credentials",
  account_locked: "Your account has been locked. Please contact your agency administrator.",
  activation_expired: "This activation code has expired. Please ask your practice's office for a new one.",
  bad_request: "The request could not be read. Load the page again.",
  login_busy: "Too many logins at once for this account. Please wait a moment and try again.",
  not_logged_in: "You are not logged in. Please log in and try again.",
  password_change_required: "Please choose a new password first.",
  proof_required: "Please give your password again first. Nothing was changed.",
  reset_link_invalid: "This link is no longer valid. Ask for a new one.",
  invalid_input: "Please check the marked fields.",
  not_found: "We could not find this. It may have been removed.",
  forbidden: "You are not allowed to do this.",
  too_many_requests: "That was too often. Please wait a few minutes.",
  not_locked: "This account is not locked.",
  already_locked: "This account is already locked by an administrator.",
  already_deactivated: "This account is already deactivated.",
  not_deactivated: "This account is not deactivated.",
  last_admin: "This is the practice's last administrator. Make somebody else one first.",
  policy_changed: "Somebody else changed the policies meanwhile. Compare both, then save again.",
  provider_code_taken: "Another practice has this Provider Code already.",
  practice_active: "This practice is active already.",
  practice_inactive: "This practice is inactive already.",
  own_account: "You cannot do this to your own account.",
  person_changed: "Somebody else changed these details meanwhile. Compare, then save again.",
  possible_duplicate: "Somebody with this name and date of birth has an account here already.",
  already_activated: "This person has chosen a password already, so there is nothing to activate.",
  changed_meanwhile: "Somebody else changed this at the same time. Look again, then repeat it.",
  busy: "The portal is busy just now. Nothing was changed. Please try again in a moment.",
};

const byFieldCode = {
  wrong_current_password: "This is not your current password.",
  provider_code_taken: "Another practice has this Provider Code already.",
  provider_code_form: "Use 3 to 40 letters (A to Z), numbers, hyphens and underscores.",
  time_zone_unknown: "Choose a time zone from the list.",
  telephone_unknown: "No country has this number. Write it with its area code.",
  not_an_email: "This is not an e-mail address. Write it like name@mail.com.",
  not_a_date: "Write a date that exists.",
  in_the_future: "This date is in the future.",
  too_long_ago: "Nobody is that old. Check the year.",
  not_a_login_name: "A login name has no spaces.",
  login_name_taken: "Somebody in this practice has this login name already.",
  not_yours_to_give: "You may not create accounts of this user type.",
  client_and_staff: "One login is either a client's or a staff member's.",
};

export const problems = {
  byCode,
  byFieldCode,
};
