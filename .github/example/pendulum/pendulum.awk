# Semi-implicit Euler from ten degrees at rest; the period is four times the time to the first zero.
BEGIN {
  g = 9.81; l = 1; angle = 10 * 3.14159265358979 / 180; speed = 0; time = 0
  while (angle > 0) {
    last = angle
    speed -= g / l * sin(angle) * step
    angle += speed * step
    time += step
  }
  printf "PERIOD: %.4f\n", 4 * (time - step * angle / (angle - last))
}
