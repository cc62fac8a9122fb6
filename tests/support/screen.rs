//! A picture of a display: what a person would see there, and not what a program says of itself.
//!
//! The virtual display keeps its pixels in a file, in the format of X's window dumps (`XWDFile.h`, version 7).

use std::path::{Path, PathBuf};

/// A display's pixels.
#[derive(Debug, Clone)]
pub struct Screen {
    file: PathBuf,
}

/// A part of a screen, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// From the left.
    pub x: usize,
    /// From the top.
    pub y: usize,
    /// To the right of that.
    pub width: usize,
    /// Below that.
    pub height: usize,
}

impl Screen {
    /// The first screen of an Xvfb that was started with `-fbdir <folder>`.
    pub fn of_display(folder: &Path) -> Self {
        Self {
            file: folder.join("Xvfb_screen0"),
        }
    }

    /// What can be seen now, as PNG: the area, as far as it is on the screen, or all of it.
    pub fn picture(&self, area: Option<Area>) -> Vec<u8> {
        let dump = std::fs::read(&self.file).expect("the display keeps its pixels in a file");
        picture(&dump, area)
    }
}

fn picture(dump: &[u8], area: Option<Area>) -> Vec<u8> {
    let number = |index: usize| {
        let bytes = dump[index * 4..][..4].try_into().expect("four bytes");
        usize::try_from(u32::from_be_bytes(bytes)).expect("a number of 32 bits")
    };
    let (width, height, bytes_per_line) = (number(4), number(5), number(12));
    assert_eq!(
        (number(1), number(7), number(11)),
        (7, 0, 32),
        "version, byte order, bits per pixel"
    );
    let pixels = &dump[number(0) + number(19) * COLOUR_SIZE..];

    let area = area.unwrap_or(Area {
        x: 0,
        y: 0,
        width,
        height,
    });
    let columns = area.x.min(width)..(area.x + area.width).min(width);
    let rows = area.y.min(height)..(area.y + area.height).min(height);
    let size = (columns.len(), rows.len());
    let mut colours = Vec::with_capacity(size.0 * size.1 * 3);
    for row in rows {
        let line = &pixels[row * bytes_per_line..];
        for pixel in line[columns.start * 4..columns.end * 4].chunks_exact(4) {
            colours.extend([pixel[2], pixel[1], pixel[0]]);
        }
    }
    png(size, &colours)
}

fn png((width, height): (usize, usize), colours: &[u8]) -> Vec<u8> {
    let [width, height] = [width, height].map(|size| u32::try_from(size).expect("a size"));
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(colours))
        .expect("a picture");
    file
}

/// Of an entry in the table of colours before the pixels, in bytes.
const COLOUR_SIZE: usize = 12;
