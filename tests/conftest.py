"""What all tests have in common: how many examples a property is tried on."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "tratado",
    deadline=None,
    max_examples=50,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("tratado")
