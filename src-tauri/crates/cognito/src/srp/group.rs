//! The group: integers modulo the 3072-bit safe prime of RFC 3526, section 4, with the generator 2.

use crypto_bigint::modular::ConstMontyForm;
use crypto_bigint::{U256, U3072, const_monty_params};

use super::integer::parse_hex;

/// An integer modulo N, in Montgomery form, in which everything takes the same time whatever the value is.
pub(super) type Element = ConstMontyForm<Modulus, { U3072::LIMBS }>;

/// g.
pub(super) const GENERATOR: Element = Element::new(&U3072::from_u8(2));

/// k = H(N | g).
pub(super) const MULTIPLIER: Element = Element::new(
    &U256::from_be_hex("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6").resize(),
);

/// The element of this value.
pub(super) fn element(value: &U3072) -> Element {
    Element::new(value)
}

/// The server's B: hex, not 0, and less than N. A multiple of N would make the shared secret known to everybody, and a B that isn't
/// reduced comes from no server that computes modulo N, so that neither gets as far as arithmetic.
pub(super) fn public_element(hex: &str) -> Option<U3072> {
    let bytes = parse_hex(hex, U3072::BYTES)?;
    let mut padded = [0; U3072::BYTES];
    let start = padded.len().checked_sub(bytes.len())?;
    padded.get_mut(start..)?.copy_from_slice(&bytes);
    let value = U3072::from_be_slice(&padded);
    (!value.is_zero_vartime() && value < *Element::MODULUS.as_ref()).then_some(value)
}

const_monty_params!(
    Modulus,
    U3072,
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74\
     020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437\
     4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed\
     ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05\
     98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb\
     9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b\
     e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf695581718\
     3995497cea956ae515d2261898fa051015728e5a8aaac42dad33170d04507a33\
     a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7\
     abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864\
     d87602733ec86a64521f2b18177b200cbbe117577a615d6c770988c0bad946e2\
     08e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff",
    "N."
);
