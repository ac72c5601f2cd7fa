//! The tray's glyphs, drawn: a keel line under a shape that tells the mood. No file is read.
//!
//! One 32 × 32 picture each, anti-aliased by sampling each pixel at 16 points; ARGB in network byte order, as the tray
//! protocol wants it. Middling tones stay visible on light and on dark panels.

use super::Mood;

pub const SIZE: i32 = 32;
const SAMPLES: i32 = 4;

/// The colour of the shape, one calm tone a mood.
fn colour(mood: Mood) -> [u8; 3] {
    match mood {
        Mood::Waiting => [0x2a, 0x8c, 0x78],
        Mood::Break => [0x3b, 0x82, 0xc4],
        Mood::Quiet => [0x7a, 0x83, 0x8a],
        Mood::AfterHours => [0x74, 0x78, 0xb4],
    }
}

/// Whether a point (in units of the picture's width, from its centre) belongs to the shape.
fn inside(mood: Mood, x: f32, y: f32) -> bool {
    let radius = (x * x + y * y).sqrt();
    let keel = (0.30..0.40).contains(&y) && x.abs() < 0.36;
    let body = match mood {
        // A disc resting on the keel.
        Mood::Waiting => (x * x + (y + 0.06) * (y + 0.06)).sqrt() < 0.29,
        // A ring: the time of a break.
        Mood::Break => (0.17..0.29).contains(&(x * x + (y + 0.06) * (y + 0.06)).sqrt()),
        // Two bars: held.
        Mood::Quiet => (0.07..0.21).contains(&x.abs()) && (-0.34..0.22).contains(&y),
        // A crescent: the day is over.
        Mood::AfterHours => {
            radius < 0.33 && y < 0.25 && ((x - 0.15) * (x - 0.15) + (y + 0.10) * (y + 0.10)).sqrt() > 0.26
        }
    };
    keel || body
}

/// The picture of a mood: 4 bytes a pixel.
pub fn pixels(mood: Mood) -> Vec<u8> {
    let [red, green, blue] = colour(mood);
    let mut bytes = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for row in 0..SIZE {
        for column in 0..SIZE {
            let alpha = coverage(mood, column, row);
            bytes.extend_from_slice(&[alpha, red, green, blue]);
        }
    }
    bytes
}

/// How much of a pixel the shape covers, 0 to 255.
fn coverage(mood: Mood, column: i32, row: i32) -> u8 {
    let place =
        |pixel: i32, sample: i32| (pixel as f32 + (sample as f32 + 0.5) / SAMPLES as f32) / SIZE as f32 - 0.5;
    let hits = (0..SAMPLES * SAMPLES)
        .filter(|sample| inside(mood, place(column, sample % SAMPLES), place(row, sample / SAMPLES)))
        .count();
    (hits as i32 * 255 / (SAMPLES * SAMPLES)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mood_has_a_picture_of_its_own() {
        let moods = [Mood::Waiting, Mood::Break, Mood::Quiet, Mood::AfterHours];
        for (index, mood) in moods.into_iter().enumerate() {
            let drawn = pixels(mood);
            assert_eq!(drawn.len(), (SIZE * SIZE * 4) as usize);
            assert!(drawn.chunks(4).any(|pixel| pixel[0] == 255), "{mood:?} is visible");
            assert!(drawn.chunks(4).any(|pixel| pixel[0] == 0), "{mood:?} leaves room");
            assert!(
                moods[..index].iter().all(|other| shape(*other) != shape(mood)),
                "told apart without colour"
            );
        }
    }

    /// Three to one is what WCAG asks of a graphic that means something.
    #[test]
    fn every_mood_stands_out_on_light_and_on_dark_panels() {
        for mood in [Mood::Waiting, Mood::Break, Mood::Quiet, Mood::AfterHours] {
            for panel in [[0xff; 3], [0xeb; 3], [0x2e; 3], [0x1d; 3], [0; 3]] {
                let (one, other) = (luminance(colour(mood)), luminance(panel));
                let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                assert!(contrast >= 3.0, "{mood:?} on {panel:?}: {contrast:.2}");
            }
        }
    }

    /// As WCAG defines it.
    fn luminance(colour: [u8; 3]) -> f64 {
        let [red, green, blue] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn shape(mood: Mood) -> Vec<u8> {
        pixels(mood).chunks(4).map(|pixel| pixel[0]).collect()
    }
}
