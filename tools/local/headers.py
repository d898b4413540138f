"""The security headers of the deployed front, read from infra/main.yaml, their one place."""

from tools import template


def web_headers() -> dict[str, str]:
    """What CloudFront adds to every page, but for HSTS, which http://localhost must not get."""
    policy = template.properties("WebHeaders")["ResponseHeadersPolicyConfig"]
    security = policy["SecurityHeadersConfig"]
    return {
        "Content-Security-Policy": security["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": security["ReferrerPolicy"]["ReferrerPolicy"],
        "X-Frame-Options": security["FrameOptions"]["FrameOption"],
        **{item["Header"]: item["Value"] for item in policy["CustomHeadersConfig"]["Items"]},
    }
