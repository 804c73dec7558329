"""What tests share: builders of values and doubles of the ports."""
