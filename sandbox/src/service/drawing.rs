//! Draws the answer into a picture (`nodraw` of `usercaptchashow`): big red dots, and a line from each to the next.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, Encoder, Transformations};

/// The radius of a dot, in pixels.
const RADIUS: i64 = 5;
const RED: [u8; 3] = [255, 0, 0];
/// Larger pictures are not drawn into.
const MOST_PIXELS: u32 = 16_000_000;

/// A PNG picture with these points drawn into it; `None` for anything else.
pub(crate) fn with_dots(picture: &[u8], points: &[(u32, u32)]) -> Option<Vec<u8>> {
    let mut canvas = Canvas::of(picture)?;
    for (position, point) in points.iter().enumerate() {
        if let Some(next) = points.get(position + 1) {
            canvas.line(*point, *next);
        }
        canvas.dot(*point);
    }
    canvas.into_png()
}

/// Pixels in red, green and blue.
struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
}

impl Canvas {
    fn of(picture: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new(Cursor::new(picture));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let info = reader.info();
        let (width, height) = (info.width, info.height);
        if width.checked_mul(height)? > MOST_PIXELS {
            return None;
        }
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut bytes).ok()?;
        bytes.truncate(frame.buffer_size());
        let samples = frame.color_type.samples();
        let pixel = |pixel: &[u8]| match (frame.color_type, pixel) {
            (ColorType::Grayscale | ColorType::GrayscaleAlpha, &[grey, ..]) => [grey; 3],
            (_, &[red, green, blue, ..]) => [red, green, blue],
            _ => [0; 3],
        };
        Some(Self {
            width,
            height,
            pixels: bytes.chunks_exact(samples).map(pixel).collect(),
        })
    }

    fn set(&mut self, left: i64, top: i64) {
        let (Ok(left), Ok(top)) = (u32::try_from(left), u32::try_from(top)) else {
            return;
        };
        if left >= self.width || top >= self.height {
            return;
        }
        let position = usize::try_from(u64::from(top) * u64::from(self.width) + u64::from(left));
        if let Some(pixel) = position.ok().and_then(|at| self.pixels.get_mut(at)) {
            *pixel = RED;
        }
    }

    fn dot(&mut self, (left, top): (u32, u32)) {
        for down in -RADIUS..=RADIUS {
            for right in -RADIUS..=RADIUS {
                if down * down + right * right <= RADIUS * RADIUS {
                    self.set(i64::from(left) + right, i64::from(top) + down);
                }
            }
        }
    }

    fn line(&mut self, from: (u32, u32), to: (u32, u32)) {
        let (left, top) = (i64::from(from.0), i64::from(from.1));
        let (width, height) = (i64::from(to.0) - left, i64::from(to.1) - top);
        // An answer may name points far outside.
        let steps = width.abs().max(height.abs()).clamp(1, 10_000);
        for step in 0..=steps {
            self.set(left + width * step / steps, top + height * step / steps);
        }
    }

    fn into_png(self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(self.pixels.as_flattened()).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Canvas, RED, with_dots};

    const PICTURE: &[u8] = include_bytes!("../../assets/debug.png");

    #[test]
    fn dots_and_lines_are_red() {
        let drawn = with_dots(PICTURE, &[(20, 10), (100, 40)]).expect("a picture");
        let canvas = Canvas::of(&drawn).expect("a picture");
        assert_eq!((canvas.width, canvas.height), (130, 50));
        let at = |left: usize, top: usize| canvas.pixels[top * 130 + left];
        assert_eq!([at(20, 10), at(24, 10), at(60, 25), at(100, 40)], [RED; 4]);
        assert_ne!(at(20, 16), RED);
    }

    #[test]
    fn what_cannot_be_drawn_is_left() {
        assert_eq!(with_dots(b"GIF89a", &[(1, 1)]), None);
        assert!(with_dots(PICTURE, &[(4_000_000_000, 1), (0, 4_000_000_000)]).is_some());
    }
}
