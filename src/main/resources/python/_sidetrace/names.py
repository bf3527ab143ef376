"""Public names of the real modules: brainpy 2.7.8, brainstate 0.5.4, jax 0.10.2, numpy 2.4 and, after them, brainpy 2.4.6, jax 0.4.23."""

from _sidetrace.missing import known

known('jax', '''
    Array Device NamedSharding P Ref ShapeDtypeStruct Shard ad allow_f16_reductions api_util
    array_garbage_collection_guard auto_pcast block_until_ready check_tracer_leaks checking_leaks checkpoint
    checkpoint_policies clear_caches closure_convert config copy_to_host_async core custom_batching custom_derivatives
    custom_gradient custom_jvp custom_vjp debug debug_infs debug_key_reuse debug_nans default_backend default_device
    default_matmul_precision default_prng_impl device_count device_get device_put devices disable_jit distributed dlpack
    ds dtypes effects_barrier empty_ref enable_checks enable_custom_prng enable_x64 ensure_compile_time_eval errors
    eval_shape experimental explain_cache_misses export ffi float0 free_ref freeze fwd_and_bwd grad hessian host_count
    host_id host_ids image interpreters jacfwd jacobian jacrev jax2tf_associative_scan_reductions jit jvp lax
    legacy_prng_key lib linear_transpose linearize live_arrays local_device_count local_devices log_compiles
    make_array_from_callback make_array_from_process_local_data make_array_from_single_device_arrays make_jaxpr
    make_mesh make_user_context memory monitoring named_call named_scope new_ref nn no_execution no_tracing numpy
    numpy_dtype_promotion numpy_rank_promotion ops pmap print_environment_info process_count process_index
    process_indices profiler pure_callback random ref remat remove_size_one_mesh_axis_from_type reshard scipy set_mesh
    shard_map sharding smap softmax_custom_jvp stages thread_guard threefry_partitionable transfer_guard
    transfer_guard_device_to_device transfer_guard_device_to_host transfer_guard_host_to_device tree tree_util typeof
    typing value_and_grad version vjp vmap
''', '''
    Array Device ShapeDtypeStruct Shard api_util block_until_ready check_tracer_leaks checking_leaks checkpoint
    checkpoint_policies clear_backends clear_caches closure_convert config core custom_batching custom_derivatives
    custom_gradient custom_jvp custom_transpose custom_vjp debug debug_infs debug_nans default_backend default_device
    default_matmul_precision default_prng_impl device_count device_get device_put device_put_replicated
    device_put_sharded devices disable_jit distributed dlpack dtypes effects_barrier enable_checks enable_custom_prng
    enable_custom_vjp_by_custom_transpose enable_key_reuse_checks ensure_compile_time_eval errors eval_shape
    experimental float0 grad hessian host_count host_id host_ids image interpreters jacfwd jacobian jacrev jax
    jax2tf_associative_scan_reductions jit jvp lax legacy_prng_key lib linear_transpose linear_util linearize
    live_arrays local_device_count local_devices log_compiles make_array_from_callback
    make_array_from_single_device_arrays make_jaxpr monitoring named_call named_scope nn numpy numpy_dtype_promotion
    numpy_rank_promotion ops pmap print_environment_info process_count process_index profiler pure_callback random remat
    scipy sharding softmax_custom_jvp spmd_mode stages threefry_partitionable transfer_guard
    transfer_guard_device_to_device transfer_guard_device_to_host transfer_guard_host_to_device tree_map tree_util
    typing util value_and_grad version vjp vmap xla_computation
''')

known('jax.numpy', '''
    ComplexWarning abs absolute acos acosh add all allclose amax amin angle any append apply_along_axis apply_over_axes
    arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition argsort argwhere around array
    array_equal array_equiv array_repr array_split array_str asarray asin asinh astype atan atan2 atanh atleast_1d
    atleast_2d atleast_3d average bartlett bfloat16 bincount bitwise_and bitwise_count bitwise_invert bitwise_left_shift
    bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman block bool bool_ broadcast_arrays broadcast_shapes
    broadcast_to c_ can_cast cbrt cdouble ceil character choose clip column_stack complex128 complex64 complex_
    complexfloating compress concat concatenate conj conjugate convolve copy copysign corrcoef correlate cos cosh
    count_nonzero cov cross csingle cumprod cumsum cumulative_prod cumulative_sum deg2rad degrees delete diag
    diag_indices diag_indices_from diagflat diagonal diff digitize divide divmod dot double dsplit dstack dtype e
    ediff1d einsum einsum_path empty empty_like equal euler_gamma exp exp2 expand_dims expm1 extract eye fabs fft
    fill_diagonal finfo flatnonzero flexible flip fliplr flipud float16 float32 float4_e2m1fn float64 float6_e2m3fn
    float6_e3m2fn float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz
    float8_e8m0fnu float_ float_power floating floor floor_divide fmax fmin fmod frexp from_dlpack frombuffer fromfile
    fromfunction fromiter frompyfunc fromstring full full_like gcd generic geomspace get_printoptions gradient greater
    greater_equal hamming hanning heaviside histogram histogram2d histogram_bin_edges histogramdd hsplit hstack hypot i0
    identity iinfo imag index_exp indices inexact inf inner insert int1 int16 int2 int32 int4 int64 int8 int_ integer
    interp intersect1d invert isclose iscomplex iscomplexobj isdtype isfinite isin isinf isnan isneginf isposinf isreal
    isrealobj isscalar issubdtype iterable ix_ kaiser kron lcm ldexp left_shift less less_equal lexsort linalg linspace
    load log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logspace mask_indices
    matmul matrix_transpose matvec max maximum mean median meshgrid mgrid min minimum mod modf moveaxis multiply nan
    nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod
    nanquantile nanstd nansum nanvar ndarray ndim negative newaxis nextafter nonzero not_equal number object_ ogrid ones
    ones_like outer packbits pad partition percentile permute_dims pi piecewise place poly polyadd polyder polydiv
    polyfit polyint polymul polysub polyval positive pow power printoptions prod promote_types ptp put put_along_axis
    quantile r_ rad2deg radians ravel ravel_multi_index real reciprocal remainder repeat reshape resize result_type
    right_shift rint roll rollaxis roots rot90 round s_ save savez searchsorted select set_printoptions setdiff1d
    setxor1d shape sign signbit signedinteger sin sinc single sinh size sort sort_complex spacing split sqrt square
    squeeze stack std subtract sum swapaxes take take_along_axis tan tanh tensordot tile trace transpose trapezoid tri
    tril tril_indices tril_indices_from trim_zeros triu triu_indices triu_indices_from true_divide trunc ufunc uint
    uint1 uint16 uint2 uint32 uint4 uint64 uint8 union1d unique unique_all unique_counts unique_inverse unique_values
    unpackbits unravel_index unsignedinteger unstack unwrap vander var vdot vecdot vecmat vectorize vsplit vstack where
    zeros zeros_like
''', '''
    ComplexWarning abs absolute add all allclose amax amin angle any append apply_along_axis apply_over_axes arange
    arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition argsort argwhere around array
    array_equal array_equiv array_repr array_split array_str asarray astype atleast_1d atleast_2d atleast_3d average
    bartlett bfloat16 bincount bitwise_and bitwise_count bitwise_not bitwise_or bitwise_xor blackman block bool_
    broadcast_arrays broadcast_shapes broadcast_to c_ can_cast cbrt cdouble ceil character choose clip column_stack
    complex128 complex64 complex_ complexfloating compress concatenate conj conjugate convolve copy copysign corrcoef
    correlate cos cosh count_nonzero cov cross csingle cumprod cumsum deg2rad degrees delete diag diag_indices
    diag_indices_from diagflat diagonal diff digitize divide divmod dot double dsplit dstack dtype e ediff1d einsum
    einsum_path empty empty_like equal euler_gamma exp exp2 expand_dims expm1 extract eye fabs fft fill_diagonal finfo
    fix flatnonzero flexible flip fliplr flipud float16 float32 float64 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz
    float8_e5m2 float8_e5m2fnuz float_ float_power floating floor floor_divide fmax fmin fmod frexp from_dlpack
    frombuffer fromfile fromfunction fromiter frompyfunc fromstring full full_like gcd generic geomspace
    get_printoptions gradient greater greater_equal hamming hanning heaviside histogram histogram2d histogram_bin_edges
    histogramdd hsplit hstack hypot i0 identity iinfo imag index_exp indices inexact inf inner insert int16 int32 int4
    int64 int8 int_ integer interp intersect1d invert isclose iscomplex iscomplexobj isfinite isin isinf isnan isneginf
    isposinf isreal isrealobj isscalar issubdtype iterable ix_ kaiser kron lcm ldexp left_shift less less_equal lexsort
    linalg linspace load log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor
    logspace mask_indices matmul matrix_transpose max maximum mean median meshgrid mgrid min minimum mod modf moveaxis
    multiply nan nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile
    nanprod nanquantile nanstd nansum nanvar ndarray ndim negative newaxis nextafter nonzero not_equal number object_
    ogrid ones ones_like outer packbits pad partition percentile pi piecewise place poly polyadd polyder polydiv polyfit
    polyint polymul polysub polyval positive power printoptions prod promote_types ptp put quantile r_ rad2deg radians
    ravel ravel_multi_index real reciprocal remainder repeat reshape resize result_type right_shift rint roll rollaxis
    roots rot90 round round_ s_ save savez searchsorted select set_printoptions setdiff1d setxor1d shape sign signbit
    signedinteger sin sinc single sinh size sort sort_complex split sqrt square squeeze stack std subtract sum swapaxes
    take take_along_axis tan tanh tensordot tile trace transpose tri tril tril_indices tril_indices_from trim_zeros triu
    triu_indices triu_indices_from true_divide trunc ufunc uint uint16 uint32 uint4 uint64 uint8 union1d unique
    unpackbits unravel_index unsignedinteger unwrap vander var vdot vectorize vsplit vstack where zeros zeros_like
''')

known('jax.lax', '''
    AccuracyMode ConvDimensionNumbers ConvGeneralDilatedDimensionNumbers DotAlgorithm DotAlgorithmPreset
    DotDimensionNumbers FftType GatherDimensionNumbers GatherScatterMode Precision PrecisionLike
    RaggedDotDimensionNumbers RandomAlgorithm RoundingMethod ScatterDimensionNumbers Tolerance abs abs_p acos acos_p
    acosh acosh_p add add_p after_all after_all_p all_gather all_gather_p all_to_all all_to_all_p and_p approx_max_k
    approx_min_k approx_top_k_p argmax argmax_p argmin argmin_p asin asin_p asinh asinh_p associative_scan atan atan2
    atan2_p atan_p atanh atanh_p axis_index axis_index_p axis_size batch_matmul bessel_i0e bessel_i0e_p bessel_i1e
    bessel_i1e_p betainc bitcast_convert_type bitcast_convert_type_p bitwise_and bitwise_not bitwise_or bitwise_xor
    broadcast broadcast_in_dim broadcast_in_dim_p broadcast_like broadcast_shapes broadcast_to_rank broadcasted_iota
    cbrt cbrt_p ceil ceil_p clamp clamp_p clz clz_p collapse complex complex_p composite concatenate concatenate_p cond
    cond_p conj conj_p conv conv_dimension_numbers conv_general_dilated conv_general_dilated_local
    conv_general_dilated_p conv_general_dilated_patches conv_general_permutations conv_general_shape_tuple
    conv_shape_tuple conv_transpose conv_transpose_shape_tuple conv_with_general_padding convert_element_type
    convert_element_type_p copy_p cos cos_p cosh cosh_p create_token create_token_p cumlogsumexp cumlogsumexp_p cummax
    cummax_p cummin cummin_p cumprod cumprod_p cumsum cumsum_p custom_linear_solve custom_root dce_sink dce_sink_p
    device_put_p digamma digamma_p div div_p dot dot_general dot_general_p dtype dynamic_index_in_dim dynamic_slice
    dynamic_slice_in_dim dynamic_slice_p dynamic_update_index_in_dim dynamic_update_slice dynamic_update_slice_in_dim
    dynamic_update_slice_p empty eq eq_p eq_to_p erf erf_inv erf_inv_p erf_p erfc erfc_p exp exp2 exp2_p exp_p
    expand_dims expm1 expm1_p fft fft_p floor floor_p fori_loop full full_like gather gather_p ge ge_p gt gt_p igamma
    igamma_grad_a igamma_grad_a_p igamma_p igammac igammac_p imag imag_p index_in_dim index_take integer_pow
    integer_pow_p iota iota_p is_finite is_finite_p le le_p le_to_p lgamma lgamma_p linalg linear_solve_p log log1p
    log1p_p log_p logistic logistic_p lt lt_p lt_to_p map max max_p min min_p mul mul_p mulhi mulhi_p ne ne_p neg neg_p
    nextafter nextafter_p not_p optimization_barrier optimization_barrier_p or_p pad pad_p padtype_to_pads pbroadcast
    pcast platform_dependent pmax pmax_p pmean pmin pmin_p polygamma polygamma_p population_count population_count_p pow
    pow_p ppermute ppermute_p precv psend pshuffle psum psum_p psum_scatter pswapaxes ragged_all_to_all
    ragged_all_to_all_p ragged_dot ragged_dot_general random_gamma_grad real real_p reciprocal reduce reduce_and
    reduce_and_p reduce_max reduce_max_p reduce_min reduce_min_p reduce_or reduce_or_p reduce_p reduce_precision
    reduce_precision_p reduce_prod reduce_prod_p reduce_sum reduce_sum_p reduce_window reduce_window_max_p
    reduce_window_min_p reduce_window_p reduce_window_shape_tuple reduce_window_sum_p reduce_xor reduce_xor_p
    regularized_incomplete_beta_p rem rem_p reshape reshape_p rev rev_p rng_bit_generator rng_bit_generator_p
    rng_uniform rng_uniform_p round round_p rsqrt rsqrt_p scaled_dot scan scan_p scatter scatter_add scatter_add_p
    scatter_apply scatter_max scatter_max_p scatter_min scatter_min_p scatter_mul scatter_mul_p scatter_p scatter_sub
    scatter_sub_p select select_and_gather_add_p select_and_scatter_add_p select_and_scatter_p select_n select_n_p
    shape_as_value sharding_constraint_p shift_left shift_left_p shift_right_arithmetic shift_right_arithmetic_p
    shift_right_logical shift_right_logical_p sign sign_p sin sin_p sinh sinh_p slice slice_in_dim slice_p sort
    sort_key_val sort_p split split_p sqrt sqrt_p square square_p squeeze squeeze_p stack stack_p stage stage_p
    stop_gradient stop_gradient_p sub sub_p switch tan tan_p tanh tanh_p tile tile_p top_k top_k_p transpose transpose_p
    unstack unstack_p while_loop while_p with_sharding_constraint xor_p zeta zeta_p
''', '''
    ConvDimensionNumbers ConvGeneralDilatedDimensionNumbers DotDimensionNumbers GatherDimensionNumbers GatherScatterMode
    Precision PrecisionLike RandomAlgorithm RoundingMethod ScatterDimensionNumbers abs abs_p acos acos_p acosh acosh_p
    add add_p after_all after_all_p all_gather all_gather_p all_to_all all_to_all_p and_p approx_max_k approx_min_k
    approx_top_k_p argmax argmax_p argmin argmin_p asin asin_p asinh asinh_p associative_scan atan atan2 atan2_p atan_p
    atanh atanh_p axis_index axis_index_p batch_matmul bessel_i0e bessel_i0e_p bessel_i1e bessel_i1e_p betainc
    bitcast_convert_type bitcast_convert_type_p bitwise_and bitwise_not bitwise_or bitwise_xor broadcast
    broadcast_in_dim broadcast_in_dim_p broadcast_shapes broadcast_to_rank broadcasted_iota cbrt cbrt_p ceil ceil_p
    clamp clamp_p clz clz_p collapse complex complex_p concatenate concatenate_p cond cond_p conj conj_p conv
    conv_dimension_numbers conv_general_dilated conv_general_dilated_local conv_general_dilated_p
    conv_general_dilated_patches conv_general_permutations conv_general_shape_tuple conv_shape_tuple conv_transpose
    conv_transpose_shape_tuple conv_with_general_padding convert_element_type convert_element_type_p copy_p cos cos_p
    cosh cosh_p create_token create_token_p cumlogsumexp cumlogsumexp_p cummax cummax_p cummin cummin_p cumprod
    cumprod_p cumsum cumsum_p custom_linear_solve custom_root device_put_p digamma digamma_p div div_p dot dot_general
    dot_general_p dtype dynamic_index_in_dim dynamic_slice dynamic_slice_in_dim dynamic_slice_p
    dynamic_update_index_in_dim dynamic_update_slice dynamic_update_slice_in_dim dynamic_update_slice_p eq eq_p eq_to_p
    erf erf_inv erf_inv_p erf_p erfc erfc_p exp exp2 exp2_p exp_p expand_dims expm1 expm1_p fft fft_p floor floor_p
    fori_loop full full_like gather gather_p ge ge_p gt gt_p igamma igamma_grad_a igamma_grad_a_p igamma_p igammac
    igammac_p imag imag_p index_in_dim index_take infeed infeed_p integer_pow integer_pow_p iota iota_p is_finite
    is_finite_p le le_p le_to_p lgamma lgamma_p linalg linear_solve_p log log1p log1p_p log_p logistic logistic_p lt
    lt_p lt_to_p map max max_p min min_p mul mul_p ne ne_p neg neg_p nextafter nextafter_p not_p or_p outfeed outfeed_p
    pad pad_p padtype_to_pads pdot platform_dependent pmax pmax_p pmean pmin pmin_p polygamma polygamma_p
    population_count population_count_p pow pow_p ppermute ppermute_p pshuffle psum psum_p psum_scatter pswapaxes
    random_gamma_grad random_gamma_grad_p real real_p reciprocal reduce reduce_and_p reduce_max_p reduce_min_p
    reduce_or_p reduce_p reduce_precision reduce_precision_p reduce_prod_p reduce_sum_p reduce_window
    reduce_window_max_p reduce_window_min_p reduce_window_p reduce_window_shape_tuple reduce_window_sum_p reduce_xor_p
    regularized_incomplete_beta_p rem rem_p reshape reshape_p rev rev_p rng_bit_generator rng_bit_generator_p
    rng_uniform rng_uniform_p round round_p rsqrt rsqrt_p scan scan_bind scan_p scatter scatter_add scatter_add_p
    scatter_apply scatter_max scatter_max_p scatter_min scatter_min_p scatter_mul scatter_mul_p scatter_p select
    select_and_gather_add_p select_and_scatter_add_p select_and_scatter_p select_n select_n_p sharding_constraint_p
    shift_left shift_left_p shift_right_arithmetic shift_right_arithmetic_p shift_right_logical shift_right_logical_p
    sign sign_p sin sin_p sinh sinh_p slice slice_in_dim slice_p sort sort_key_val sort_p sqrt sqrt_p square squeeze
    squeeze_p stop_gradient stop_gradient_p sub sub_p switch tan tan_p tanh tanh_p tie_in top_k top_k_p transpose
    transpose_p while_loop while_p with_sharding_constraint xeinsum xor_p zeros_like_array zeta zeta_p
''')

known('jax.random', '''
    PRNGKey ball bernoulli beta binomial bits categorical cauchy chisquare choice clone dirichlet double_sided_maxwell
    exponential f fold_in gamma generalized_normal geometric gumbel key key_data key_dtype key_impl laplace loggamma
    logistic lognormal maxwell multinomial multivariate_normal normal orthogonal pareto permutation poisson rademacher
    randint random_gamma_p rayleigh split t triangular truncated_normal uniform wald weibull_min wrap_key_data
''', '''
    PRNGKey ball bernoulli beta binomial bits categorical cauchy chisquare choice dirichlet double_sided_maxwell
    exponential f fold_in gamma generalized_normal geometric gumbel key key_data key_impl laplace loggamma logistic
    lognormal maxwell multivariate_normal normal orthogonal pareto permutation poisson rademacher randint random_gamma_p
    rayleigh split t triangular truncated_normal uniform wald weibull_min wrap_key_data
''')

known('jax.nn', '''
    celu dot_product_attention elu gelu get_scaled_dot_general_config glu hard_sigmoid hard_silu hard_swish hard_tanh
    identity initializers leaky_relu log1mexp log_sigmoid log_softmax logmeanexp logsumexp mish one_hot relu relu6
    scaled_dot_general scaled_matmul selu sigmoid silu soft_sign softmax softplus sparse_plus sparse_sigmoid squareplus
    standardize swish tanh
''', '''
    celu elu gelu glu hard_sigmoid hard_silu hard_swish hard_tanh initializers leaky_relu log_sigmoid log_softmax
    logsumexp one_hot relu relu6 selu sigmoid silu soft_sign softmax softplus squareplus standardize swish tanh
''')

known('jax.tree', '''
    all broadcast flatten flatten_with_path leaves leaves_with_path map map_with_path reduce reduce_associative static
    structure transpose unflatten
''')

known('jax.debug', '''
    DebugEffect OrderedDebugEffect breakpoint callback inspect_array_sharding log print visualize_array_sharding
    visualize_sharding
''', '''
    DebugEffect breakpoint callback inspect_array_sharding print visualize_array_sharding visualize_sharding
''')

known('jax.errors', '''
    ConcretizationTypeError InconclusiveDimensionOperation JAXIndexError JAXTypeError JaxRuntimeError JaxprTypeError
    KeyReuseError NonConcreteBooleanIndexError TracerArrayConversionError TracerBoolConversionError
    TracerIntegerConversionError UnexpectedTracerError
''', '''
    ConcretizationTypeError JAXIndexError JAXTypeError NonConcreteBooleanIndexError SimplifiedTraceback
    TracerArrayConversionError TracerBoolConversionError TracerIntegerConversionError UnexpectedTracerError
''')

known('jax.numpy.linalg', '''
    cholesky cond cross det diagonal eig eigh eigvals eigvalsh inv lstsq matmul matrix_norm matrix_power matrix_rank
    matrix_transpose multi_dot norm outer pinv qr slogdet solve svd svdvals tensordot tensorinv tensorsolve trace vecdot
    vector_norm
''', '''
    cholesky cond cross det eig eigh eigvals eigvalsh inv lstsq matrix_power matrix_rank multi_dot norm outer pinv qr
    slogdet solve svd tensorinv tensorsolve
''')

known('jax.numpy.fft', '''
    fft fft2 fftfreq fftn fftshift hfft ifft ifft2 ifftn ifftshift ihfft irfft irfft2 irfftn rfft rfft2 rfftfreq rfftn
''', '''
    fft fft2 fftfreq fftn fftshift hfft ifft ifft2 ifftn ifftshift ihfft irfft irfft2 irfftn rfft rfft2 rfftfreq rfftn
''')

known('jax.tree_util', '''
    DictKey FlattenedIndexKey GetAttrKey KeyEntry KeyPath Partial PyTreeDef SequenceKey all_leaves default_registry
    flatten_one_level flatten_one_level_with_keys is_tree_node keystr register_dataclass register_pytree_node
    register_pytree_node_class register_pytree_with_keys register_pytree_with_keys_class register_static tree_all
    tree_broadcast tree_flatten tree_flatten_with_path tree_leaves tree_leaves_with_path tree_map tree_map_with_path
    tree_reduce tree_reduce_associative tree_structure tree_transpose tree_unflatten treedef_children treedef_is_leaf
    treedef_tuple
''', '''
    DictKey FlattenedIndexKey GetAttrKey Partial PyTreeDef SequenceKey all_leaves build_tree keystr register_pytree_node
    register_pytree_node_class register_pytree_with_keys register_pytree_with_keys_class register_static tree_all
    tree_flatten tree_flatten_with_path tree_leaves tree_leaves_with_path tree_map tree_map_with_path tree_reduce
    tree_structure tree_transpose tree_unflatten treedef_children treedef_is_leaf treedef_tuple
''')

known('brainpy', '''
    ArrayCollector BPFF BPTT Base BrainPyObject Collector DSRunner DSTrainer DynSysGroup Dynamic DynamicalSystem
    DynamicalSystemNS ForceTrainer Integrator IntegratorRunner JointEq LoopOverTime Network NeuGroup NeuGroupNS
    OfflineTrainer OnlineTrainer Projection RidgeTrainer Sequential VarDelay algorithms analysis channels check
    checkpoints clear_input conn connect context delay deprecations dnn dyn dynold dynsys encoding errors fde fdeint
    helpers init initialize inputs integrators layers load_state losses math measure mixin neurons
    not_receive_update_input not_receive_update_output ode odeint optim optimizers rates receive_update_input
    receive_update_output reset_level reset_state runners running save_state sde sdeint share state synapses synouts
    synplast tools train transform types visualization visualize
''', '''
    ArrayCollector BPFF BPTT Base BrainPyObject Collector DSRunner DSTrainer DynSysGroup Dynamic DynamicalSystem
    DynamicalSystemNS ForceTrainer Integrator IntegratorRunner JointEq LoopOverTime Network NeuGroup NeuGroupNS
    OfflineTrainer OnlineTrainer Projection RidgeTrainer Sequential VarDelay algorithms analysis channels check
    checkpoints clear_input conn connect dnn dyn encoding errors experimental fde fdeint init initialize inputs
    integrators layers load_state losses math measure mixin modes neurons ode odeint optim rates reset_level reset_state
    running save_state sde sdeint share synapses synouts synplast tools train types visualize
''')

known('brainpy.math', '''
    AbstractDelay Array ArrayCollector Base BatchingMode BrainPyObject CONCAT_UPDATE Collector FunAsObject IdScaling
    JaxArray LengthDelay Mode NeuLenDelay NeuTimeDelay NodeDict NodeList NonBatchingMode ObjectTransform Parameter
    Partial ProgressBar ROTATE_UPDATE Scaling ShardedArray Tensor TensorCollector TimeDelay TrainVar TrainingMode
    VarDict VarList Variable VariableView abs absolute acos acosh activations add add_axes add_axis addcdiv addcmul all
    allclose alltrue amax amin angle any append apply_along_axis apply_over_axes arange arccos arccosh arcsin arcsinh
    arctan arctan2 arctanh argmax argmin argsort argwhere around array array_equal array_equiv array_repr array_split
    array_str as_device_array as_jax as_ndarray as_numpy as_variable asanyarray asarray ascontiguousarray asfarray asin
    asinh asmatrix asscalar atan atan2 atanh atleast_1d atleast_2d atleast_3d autograd average bartlett base
    batching_environment batching_mode bfloat16 bincount bitwise_and bitwise_not bitwise_or bitwise_xor blackman block
    bool braintools broadcast_arrays broadcast_shapes broadcast_to can_cast cast cat cbrt cdouble ceil celu cfloat
    choose clamp_max clamp_min clear_buffer_memory clear_name_cache clip clip_by_norm clip_by_value cls_jit collectors
    column_stack common_type compat_numpy compat_pytorch compat_tensorflow complex128 complex64 compress concat
    concatenate cond conj conjugate controls convolve copy copysign copyto corrcoef correlate cos cosh count_nonzero cov
    cross cumprod cumproduct cumsum datatypes deg2rad degrees delayvars delete dftype diag diag_indices
    diag_indices_from diagflat diagonal diff digitize disable_gpu_memory_preallocation disable_x64 ditype divide divmod
    dot double dsplit dstack dtype e ediff1d ein_rearrange ein_reduce ein_repeat ein_shape einops einops_parsing einsum
    einsum_path elu empty empty_like enable_gpu_memory_preallocation enable_x64 environment equal event exp exp2
    expand_dims expm1 exprel extract eye fabs fft fill_diagonal finfo flatnonzero flatten flip fliplr flipud float
    float16 float32 float64 float_power floor floor_divide fmax fmin fmod for_loop frexp from_numpy frombuffer fromfile
    fromfunction fromiter fromstring full full_like function functional_vector_grad gcd gelu genfromtxt geomspace
    get_bool get_complex get_dt get_float get_int get_membrane_scaling get_mode get_platform get_printoptions glu grad
    gradient greater greater_equal half hamming hanning hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh
    heaviside hessian histogram histogram2d histogram_bin_edges histogramdd hsplit hstack hypot i0 identity ifelse iinfo
    imag in1d indices inf info inner insert int int16 int32 int64 int8 interoperability interp intersect1d invert
    is_bp_array is_float_type isclose iscomplex iscomplexobj isfinite isin isinf isnan isneginf isposinf isreal
    isrealobj isscalar issubdtype issubsctype iterable ix_ jacfwd jacobian jacrev jit jitconn kaiser kron lcm ldexp
    leaky_relu left_shift less less_equal lexsort linalg linspace load loadtxt log log10 log1p log2 log_sigmoid
    log_softmax logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logspace long mask_indices mat
    matmul matrix max maximum mean median meshgrid min minimum mish mod modes modf moveaxis msort multiply naming
    nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod
    nanquantile nanstd nansum nanvar ndarray ndim negative nextafter node_dict node_list nonbatching_mode nonzero
    normalize not_equal object_transform one_hot ones ones_like others outer packbits pad percentile pi piecewise place
    poly polyadd polyder polydiv polyfit polyint polymul polysub polyval positive power pre2post_csr_event_sum
    pre2post_event_sum pre2post_max pre2post_mean pre2post_min pre2post_prod pre2post_sum pre2syn pre_syn_post prelu
    printoptions prod product promote_types ptp put putmask quantile rad2deg radians random ravel ravel_multi_index real
    reciprocal reduce_all reduce_any reduce_euclidean_norm reduce_logsumexp reduce_max reduce_mean reduce_min
    reduce_prod reduce_std reduce_sum reduce_variance relu relu6 remainder remove_diag repeat reshape resize result_type
    right_shift rint roll rollaxis roots rot90 round round_ row_stack rrelu safe_eval save savetxt savez
    savez_compressed scales scan searchsorted segment_max segment_mean segment_min segment_prod segment_sum select selu
    set set_bool set_complex set_dt set_environment set_float set_host_device_count set_int set_membrane_scaling
    set_mode set_platform set_printoptions setdiff1d setxor1d shape sharding shared_args_over_time short show_config
    sigmoid sign signbit silu sin sinc sinh size soft_shrink soft_sign softmax softmin softplus sometrue sort
    sort_complex sparse split sqrt square squeeze stack std subtract sum surrogate swapaxes swish syn2post syn2post_max
    syn2post_mean syn2post_min syn2post_prod syn2post_softmax syn2post_sum take take_along_axis tan tanh tanh_shrink
    tensordot tile to_object trace training_environment training_mode transpose tri tril tril_indices tril_indices_from
    trim_zeros triu triu_indices triu_indices_from true_divide trunc typename uint16 uint32 uint64 uint8 unflatten
    union1d unique unpackbits unravel_index unsorted_segment_max unsorted_segment_mean unsorted_segment_min
    unsorted_segment_prod unsorted_segment_sqrt_n unsorted_segment_sum unsqueeze unwrap vander var var_dict var_list
    variables vdot vector_grad vsplit vstack where while_loop zeros zeros_like
''', '''
    Array BatchingMode BrainPyObject CONCAT_UPDATE CustomOpByNumba FunAsObject IdScaling JaxArray LengthDelay Mode
    NeuLenDelay NeuTimeDelay NodeDict NodeList NonBatchingMode Parameter Partial ROTATE_UPDATE Scaling ShardedArray
    Tensor TimeDelay TrainVar TrainingMode VarDict VarList Variable VariableView XLACustomOp abs absolute acos acosh
    activations add add_docstring add_newdoc add_newdoc_ufunc addcdiv addcmul all allclose alltrue amax amin angle any
    append apply_along_axis apply_over_axes arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin
    argsort argwhere around array array2string array_equal array_equiv array_repr array_split array_str as_device_array
    as_jax as_ndarray as_numpy as_variable asanyarray asarray ascontiguousarray asfarray asin asinh asmatrix asscalar
    atan atan2 atanh atleast_1d atleast_2d atleast_3d average bartlett batching_environment batching_mode bfloat16
    bincount bitwise_and bitwise_not bitwise_or bitwise_xor blackman block bool broadcast_arrays broadcast_shapes
    broadcast_to can_cast cast cat cbrt cdouble ceil celu cfloat choose clamp_max clamp_min clear_buffer_memory
    clear_name_cache clip clip_by_norm clip_by_value cls_jit column_stack common_type compat_numpy compat_pytorch
    compat_tensorflow compile_cpu_signature_with_numba complex128 complex64 compress concat concatenate cond conj
    conjugate convolve copy copysign copyto corrcoef correlate cos cosh count_nonzero cov cross cumprod cumproduct
    cumsum datatypes defjvp deg2rad degrees delayvars delete dftype diag diag_indices diag_indices_from diagflat
    diagonal diff digitize disable_gpu_memory_preallocation disable_x64 disp ditype divide divmod dot double dsplit
    dstack dtype e ediff1d einsum einsum_path elu empty empty_like enable_gpu_memory_preallocation enable_x64
    environment equal eval_shape event exp exp2 expand_dims expm1 exprel extract eye fabs fft fill_diagonal finfo fix
    flatnonzero flatten flip fliplr flipud float float16 float32 float64 float_power floor floor_divide fmax fmin fmod
    for_loop frexp frombuffer fromfile fromfunction fromiter fromstring full full_like function functional_vector_grad
    gcd gelu genfromtxt geomspace get_bool get_complex get_dt get_float get_int get_membrane_scaling get_mode
    get_platform get_printoptions glu gpu_memory_preallocation grad gradient greater greater_equal half hamming hanning
    hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh heaviside hessian histogram histogram2d histogram_bin_edges
    histogramdd hsplit hstack hypot i0 identity ifelse iinfo imag in1d indices inf info inner insert int int16 int32
    int64 int8 interoperability interp intersect1d invert is_bp_array isclose iscomplex iscomplexobj isfinite isin isinf
    isnan isneginf isposinf isreal isrealobj isscalar issubclass_ issubdtype issubsctype iterable ix_ jacfwd jacobian
    jacrev jit jitconn kaiser kron lcm ldexp leaky_relu left_shift less less_equal lexsort linalg linspace load loadtxt
    log log10 log1p log2 log_sigmoid log_softmax logaddexp logaddexp2 logical_and logical_not logical_or logical_xor
    logspace long make_cond make_loop make_while mask_indices mat matmul matrix max maximum mean median meshgrid min
    minimum mish mod modes modf moveaxis msort multiply nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax
    nanmean nanmedian nanmin nanpercentile nanprod nanquantile nanstd nansum nanvar ndarray ndim negative nextafter
    node_dict node_list nonbatching_mode nonzero normalize not_equal one_hot ones ones_like oo_transform op_register
    others outer packbits pad percentile pi piecewise place poly polyadd polyder polydiv polyfit polyint polymul polysub
    polyval positive power pre2post_csr_event_sum pre2post_event_sum pre2post_max pre2post_mean pre2post_min
    pre2post_prod pre2post_sum pre2syn pre_syn_post prelu printoptions prod product promote_types ptp put putmask
    quantile rad2deg radians random ravel ravel_multi_index real reciprocal reduce_all reduce_any reduce_euclidean_norm
    reduce_logsumexp reduce_max reduce_mean reduce_min reduce_prod reduce_std reduce_sum reduce_variance relu relu6
    remainder remove_diag repeat reshape resize result_type right_shift rint roll rollaxis roots rot90 round round_
    row_stack rrelu safe_eval save savetxt savez savez_compressed scales scan searchsorted segment_max segment_mean
    segment_min segment_prod segment_sum select selu set set_bool set_complex set_dt set_environment set_float
    set_host_device_count set_int set_membrane_scaling set_mode set_platform set_printoptions setdiff1d setxor1d shape
    sharding shared_args_over_time short show_config sigmoid sign signbit silu sin sinc sinh size soft_shrink soft_sign
    softmax softmin softplus sometrue sort sort_complex sparse spike_with_gaussian_grad spike_with_linear_grad
    spike_with_mg_grad spike_with_sigmoid_grad split sqrt square squeeze stack std subtract sum surrogate swapaxes swish
    syn2post syn2post_max syn2post_mean syn2post_min syn2post_prod syn2post_softmax syn2post_sum take take_along_axis
    tan tanh tanh_shrink tensordot tifunc tile to_object trace training_environment training_mode transpose trapz tri
    tril tril_indices tril_indices_from trim_zeros triu triu_indices triu_indices_from true_divide trunc typename uint16
    uint32 uint64 uint8 union1d unique unpackbits unravel_index unsorted_segment_max unsorted_segment_mean
    unsorted_segment_min unsorted_segment_prod unsorted_segment_sqrt_n unsorted_segment_sum unsqueeze unwrap vander var
    var_dict var_list vdot vector_grad vsplit vstack where while_loop zeros zeros_like
''')

known('brainpy.math.random', '''
    DEFAULT RandomState bernoulli beta binomial categorical chisquare choice clone_rng default_rng dirichlet exponential
    f gamma geometric get_key get_key_data gumbel hypergeometric laplace loggamma logistic lognormal logseries maxwell
    multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal orthogonal pareto
    permutation poisson power rand rand_like randint randint_like randn randn_like random random_integers random_sample
    ranf rayleigh restore_key sample seed seed_context self_assign_multi_keys set_key shuffle split_key split_keys
    standard_cauchy standard_exponential standard_gamma standard_normal standard_t t triangular truncated_normal uniform
    vonmises wald weibull weibull_min zipf
''', '''
    DEFAULT Generator RandomState bernoulli beta binomial categorical chisquare choice default_rng dirichlet exponential
    f gamma geometric gumbel hypergeometric laplace loggamma logistic lognormal logseries maxwell multinomial
    multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal orthogonal pareto permutation poisson
    power rand rand_like randint randint_like randn randn_like random random_integers random_sample ranf rayleigh sample
    seed shuffle split_key split_keys standard_cauchy standard_exponential standard_gamma standard_normal standard_t t
    triangular truncated_normal uniform vonmises wald weibull weibull_min zipf
''')

known('brainpy.math.linalg', '''
    cholesky cond det eig eigh eigvals eigvalsh inv linalg lstsq matrix_power matrix_rank multi_dot norm pinv qr slogdet
    solve svd tensorinv tensorsolve
''', '''
    cholesky cond det eig eigh eigvals eigvalsh inv lstsq matrix_power matrix_rank multi_dot norm pinv qr slogdet solve
    svd tensorinv tensorsolve
''')

known('brainstate', '''
    BatchAxisError BatchState BrainStateError DelayState FakeState GlobalHookRegistry HiddenGroupState HiddenState
    HiddenTreeState Hook HookCancellationError HookConfig HookContext HookError HookExecutionError HookHandle
    HookManager HookRegistrationError HookWarning InitHookContext LongTermState MutableWriteHookContext ParamState
    ReadHookContext RestoreHookContext ShortTermState State StateDictManager StateTraceStack TraceContextError
    TreefyState WriteHookContext augment catch_new_states check_state_jax_tracer check_state_value_tree
    clear_state_hooks compile environ functional graph has_state_hooks interop list_state_hooks maybe_state mixin nn
    random register_state_hook transform typing unregister_state_hook util
''')

known('brainstate.transform', '''
    GradientTransform ProgressBar StateFinder StatefulFunction StatefulMapping algebraic_simplification all_checks
    automatic_checks bounded_while_loop breakpoint_if check check_error checkify checkpoint checkpointed_for_loop
    checkpointed_scan common_subexpression_elimination cond constant_fold copy_propagation dead_code_elimination
    debug_nan debug_nan_if div_checks draw draw_dot_graph eqns_to_closed_jaxpr eqns_to_jaxpr eval_shape float_checks
    fn_to_python_code for_loop fwd_grad grad hessian ifelse in_new_state_probe index_checks inline_jit jacfwd jacobian
    jacrev jaxpr_to_python_code jit jit_error_if jvp make_jaxpr map named_call named_scope nan_checks optimize_jaxpr
    pmap2 pmap2_new_states register_prim_handler remat scan shard_map switch unvmap user_checks vector_grad view_pydot
    vjp vmap vmap2 vmap2_new_states vmap_new_states while_loop
''')

known('brainstate.nn', '''
    AccuracyMetric AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d
    AdaptiveMaxPool3d AffineT AllToAll AlphaDropout AverageMetric AvgPool1d AvgPool2d AvgPool3d BatchNorm0d BatchNorm1d
    BatchNorm2d BatchNorm3d BetaReg CELU CauchyReg ChainT ChainedReg CircularPad1d CircularPad2d CircularPad3d ClipT
    ConfusionMatrix Const ConstantPad1d ConstantPad2d ConstantPad3d Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d
    ConvTranspose3d Delay DelayAccess DirichletReg Dropout Dropout1d Dropout2d Dropout3d DropoutFixed Dynamics ELU
    ElasticNetReg ElementWiseBlock Embedding EntropyReg EnvironContext EventFixedNumConn EventFixedProb EventLinear ExpT
    ExponentialReg F1ScoreMetric FeatureAlphaDropout FixedNumConn Flatten GELU GLU GRUCell GammaReg GaussianReg
    GroupLassoReg GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh HiData HorseshoeReg HuberReg Identity IdentityT
    InterpolationRegistry InverseGammaReg L1Reg L2Reg LPPool1d LPPool2d LPPool3d LSTMCell LayerNorm LeakyReLU Linear
    LoRA LogNormalReg LogSigmoid LogSoftmax LogT LogUniformReg MGUCell Map MaskedT MaxNormReg MaxPool1d MaxPool2d
    MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d Metric MetricState Mish Module MultiMetric NegSoftplusT NegativeT
    OneToOne OrderedT OrthogonalReg OutputDelayAt PReLU Param PositiveT PowerT PrecisionMetric Prefetch PrefetchDelay
    PrefetchDelayAt RMSNorm RNNCell RReLU ReLU ReLU6 RecallMetric ReflectionPad1d ReflectionPad2d ReflectionPad3d
    Regularization ReluT ReplicationPad1d ReplicationPad2d ReplicationPad3d SELU ScaledSigmoidT ScaledWSConv1d
    ScaledWSConv2d ScaledWSConv3d ScaledWSLinear Sequential SiLU Sigmoid SigmoidT SignedWLinear SimplexT Softmax
    Softmax2d Softmin Softplus SoftplusT Softshrink Softsign SoftsignT SparseLinear SpectralNormReg SpikeAndSlabReg
    SpikeBitwise StateWithDelay StudentTReg Tanh TanhT Tanhshrink Threshold TotalVariationReg Transform URLSTMCell
    Unflatten UniformReg UnitVectorT ValinaRNNCell Vmap WelfordMetric ZeroPad1d ZeroPad2d ZeroPad3d assign_state_values
    call_all_fns call_order celu clip_grad_norm count_parameters elu exp_euler_step gelu glu hard_shrink hard_sigmoid
    hard_silu hard_swish hard_tanh init init_all_states init_maybe_prefetch leaky_relu log_sigmoid log_softmax logsumexp
    mish not_receive_update_input not_receive_update_output one_hot prelu receive_update_input receive_update_output
    relu relu6 reset_all_states rrelu selu sigmoid silu soft_shrink soft_sign softmax softmin softplus sparse_plus
    sparse_sigmoid squareplus standardize swish tanh tanh_shrink vmap_call_all_fns vmap_init_all_states
    vmap_reset_all_states weight_standardization
''')

known('brainstate.random', '''
    DEFAULT RandomState bernoulli beta binomial categorical chisquare choice clone_rng default_rng dirichlet exponential
    f gamma geometric get_key get_key_data gumbel hypergeometric laplace loggamma logistic lognormal logseries maxwell
    multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal orthogonal pareto
    permutation poisson power rand rand_like randint randint_like randn randn_like random random_integers random_sample
    ranf rayleigh restore_key sample seed seed_context self_assign_multi_keys set_key shuffle split_key split_keys
    standard_cauchy standard_exponential standard_gamma standard_normal standard_t t triangular truncated_normal uniform
    vonmises wald weibull weibull_min zipf
''')

known('brainstate.environ', '''
    Any Callable ContextManager DEFAULT_PRECISION DT DTypeLike Dict EnvironmentState FIT HOST_DEVICE_COUNT Hashable I
    JIT_ERROR_CHECK List Optional PLATFORM PRECISION PlatformType PrecisionType SUPPORTED_PLATFORMS SUPPORTED_PRECISIONS
    T Union all config context contextlib dataclasses dctype defaultdict devices dftype ditype dutype functools get
    get_dt get_host_device_count get_platform get_precision jnp list_registered_behaviors np os pop re
    register_default_behavior reset set set_host_device_count set_platform set_precision threading tolerance u
    unregister_default_behavior warnings
''')

known('brainstate.util', '''
    All Any BoundedCache DictManager DotDict Everything FlattedDict FrozenDict MappingReprMixin NestedDict Not Nothing
    OfType PathContains PrettyAttr PrettyDict PrettyList PrettyMapping PrettyObject PrettyRepr PrettyType PyTreeNode
    StateJaxTracer WithTag breakpoint_if clear_buffer_memory copy dataclass field filter flat_mapping flatten_dict
    freeze get_unique_name is_dataclass is_instance_eval merge_dicts nest_mapping not_instance_eval pop pretty_repr
    split_total struct to_predicate unflatten_dict unfreeze yield_unique_pretty_repr_items
''')

known('numpy', '''
    False_ ScalarType True_ abs absolute acos acosh add all allclose amax amin angle any append apply_along_axis
    apply_over_axes arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition argsort
    argwhere around array array2string array_equal array_equiv array_repr array_split array_str asanyarray asarray
    asarray_chkfinite ascontiguousarray asfortranarray asin asinh asmatrix astype atan atan2 atanh atleast_1d atleast_2d
    atleast_3d average bartlett base_repr binary_repr bincount bitwise_and bitwise_count bitwise_invert
    bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman block bmat bool bool_ broadcast
    broadcast_arrays broadcast_shapes broadcast_to busday_count busday_offset busdaycalendar byte bytes_ c_ can_cast
    cbrt cdouble ceil char character choose clip clongdouble column_stack common_type complex128 complex256 complex64
    complexfloating compress concat concatenate conj conjugate convolve copy copysign copyto core corrcoef correlate cos
    cosh count_nonzero cov cross csingle ctypeslib cumprod cumsum cumulative_prod cumulative_sum datetime64
    datetime_as_string datetime_data deg2rad degrees delete diag diag_indices diag_indices_from diagflat diagonal diff
    digitize divide divmod dot double dsplit dstack dtype dtypes e ediff1d einsum einsum_path emath empty empty_like
    equal errstate euler_gamma exceptions exp exp2 expand_dims expm1 extract eye f2py fabs fft fill_diagonal finfo fix
    flatiter flatnonzero flexible flip fliplr flipud float128 float16 float32 float64 float_power floating floor
    floor_divide fmax fmin fmod format_float_positional format_float_scientific frexp from_dlpack frombuffer fromfile
    fromfunction fromiter frompyfunc fromregex fromstring full full_like gcd generic genfromtxt geomspace get_include
    get_printoptions getbufsize geterr geterrcall gradient greater greater_equal half hamming hanning heaviside
    histogram histogram2d histogram_bin_edges histogramdd hsplit hstack hypot i0 identity iinfo imag index_exp indices
    inexact inf info inner insert int16 int32 int64 int8 int_ intc integer interp intersect1d intp invert is_busday
    isclose iscomplex iscomplexobj isdtype isfinite isfortran isin isinf isnan isnat isneginf isposinf isreal isrealobj
    isscalar issubdtype iterable ix_ kaiser kron lcm ldexp left_shift less less_equal lexsort lib linalg linspace
    little_endian load loadtxt log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor
    logspace long longdouble longlong ma mask_indices matmul matrix matrix_transpose matvec max maximum may_share_memory
    mean median memmap meshgrid mgrid min min_scalar_type minimum mintypecode mod modf moveaxis multiply nan nan_to_num
    nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod nanquantile nanstd
    nansum nanvar ndarray ndenumerate ndim ndindex nditer negative nested_iters newaxis nextafter nonzero not_equal
    number object_ ogrid ones ones_like outer packbits pad partition percentile permute_dims pi piecewise place poly
    poly1d polyadd polyder polydiv polyfit polyint polymul polynomial polysub polyval positive pow power printoptions
    prod promote_types ptp put put_along_axis putmask quantile r_ rad2deg radians random ravel ravel_multi_index real
    real_if_close rec recarray reciprocal record remainder repeat require reshape resize result_type right_shift rint
    roll rollaxis roots rot90 round row_stack s_ save savetxt savez savez_compressed sctypeDict searchsorted select
    set_printoptions setbufsize setdiff1d seterr seterrcall setxor1d shape shares_memory short show_config show_runtime
    sign signbit signedinteger sin sinc single sinh size sort sort_complex spacing split sqrt square squeeze stack std
    str_ strings subtract sum swapaxes take take_along_axis tan tanh tensordot test testing tile timedelta64 trace
    transpose trapezoid tri tril tril_indices tril_indices_from trim_zeros triu triu_indices triu_indices_from
    true_divide trunc typecodes typename typing ubyte ufunc uint uint16 uint32 uint64 uint8 uintc uintp ulong ulonglong
    union1d unique unique_all unique_counts unique_inverse unique_values unpackbits unravel_index unsignedinteger
    unstack unwrap ushort vander var vdot vecdot vecmat vectorize void vsplit vstack where zeros zeros_like
''', '''
    ALLOW_THREADS BUFSIZE CLIP DataSource ERR_CALL ERR_DEFAULT ERR_IGNORE ERR_LOG ERR_PRINT ERR_RAISE ERR_WARN
    FLOATING_POINT_SUPPORT FPE_DIVIDEBYZERO FPE_INVALID FPE_OVERFLOW FPE_UNDERFLOW False_ Inf Infinity MAXDIMS
    MAY_SHARE_BOUNDS MAY_SHARE_EXACT NAN NINF NZERO NaN PINF PZERO RAISE RankWarning SHIFT_DIVIDEBYZERO SHIFT_INVALID
    SHIFT_OVERFLOW SHIFT_UNDERFLOW ScalarType True_ UFUNC_BUFSIZE_DEFAULT UFUNC_PYVALS_NAME WRAP abs absolute add
    add_docstring add_newdoc add_newdoc_ufunc all allclose alltrue amax amin angle any append apply_along_axis
    apply_over_axes arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition argsort
    argwhere around array array2string array_equal array_equiv array_repr array_split array_str asanyarray asarray
    asarray_chkfinite ascontiguousarray asfarray asfortranarray asmatrix atleast_1d atleast_2d atleast_3d average
    bartlett base_repr binary_repr bincount bitwise_and bitwise_not bitwise_or bitwise_xor blackman block bmat bool_
    broadcast broadcast_arrays broadcast_shapes broadcast_to busday_count busday_offset busdaycalendar byte byte_bounds
    bytes_ c_ can_cast cast cbrt cdouble ceil cfloat char character chararray choose clip clongdouble clongfloat
    column_stack common_type compare_chararrays compat complex128 complex256 complex64 complex_ complexfloating compress
    concatenate conj conjugate convolve copy copysign copyto corrcoef correlate cos cosh count_nonzero cov cross csingle
    ctypeslib cumprod cumproduct cumsum datetime64 datetime_as_string datetime_data deg2rad degrees delete deprecate
    deprecate_with_doc diag diag_indices diag_indices_from diagflat diagonal diff digitize disp divide divmod dot double
    dsplit dstack dtype dtypes e ediff1d einsum einsum_path emath empty empty_like equal errstate euler_gamma exceptions
    exp exp2 expand_dims expm1 extract eye fabs fastCopyAndTranspose fft fill_diagonal find_common_type finfo fix
    flatiter flatnonzero flexible flip fliplr flipud float128 float16 float32 float64 float_ float_power floating floor
    floor_divide fmax fmin fmod format_float_positional format_float_scientific format_parser frexp from_dlpack
    frombuffer fromfile fromfunction fromiter frompyfunc fromregex fromstring full full_like gcd generic genfromtxt
    geomspace get_array_wrap get_include get_printoptions getbufsize geterr geterrcall geterrobj gradient greater
    greater_equal half hamming hanning heaviside histogram histogram2d histogram_bin_edges histogramdd hsplit hstack
    hypot i0 identity iinfo imag in1d index_exp indices inexact inf info infty inner insert int16 int32 int64 int8 int_
    intc integer interp intersect1d intp invert is_busday isclose iscomplex iscomplexobj isfinite isfortran isin isinf
    isnan isnat isneginf isposinf isreal isrealobj isscalar issctype issubclass_ issubdtype issubsctype iterable ix_
    kaiser kernel_version kron lcm ldexp left_shift less less_equal lexsort lib linalg linspace little_endian load
    loadtxt log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logspace
    longcomplex longdouble longfloat longlong lookfor ma mask_indices mat matmul matrix max maximum maximum_sctype
    may_share_memory mean median memmap meshgrid mgrid min min_scalar_type minimum mintypecode mod modf moveaxis msort
    multiply nan nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile
    nanprod nanquantile nanstd nansum nanvar nbytes ndarray ndenumerate ndim ndindex nditer negative nested_iters
    newaxis nextafter nonzero not_equal numarray number obj2sctype object_ ogrid oldnumeric ones ones_like outer
    packbits pad partition percentile pi piecewise place poly poly1d polyadd polyder polydiv polyfit polyint polymul
    polynomial polysub polyval positive power printoptions prod product promote_types ptp put put_along_axis putmask
    quantile r_ rad2deg radians random ravel ravel_multi_index real real_if_close rec recarray recfromcsv recfromtxt
    reciprocal record remainder repeat require reshape resize result_type right_shift rint roll rollaxis roots rot90
    round round_ row_stack s_ safe_eval save savetxt savez savez_compressed sctype2char sctypeDict sctypes searchsorted
    select set_numeric_ops set_printoptions set_string_function setbufsize setdiff1d seterr seterrcall seterrobj
    setxor1d shape shares_memory short show_config show_runtime sign signbit signedinteger sin sinc single singlecomplex
    sinh size sometrue sort sort_complex source spacing split sqrt square squeeze stack std str_ string_ subtract sum
    swapaxes take take_along_axis tan tanh tensordot test testing tile timedelta64 trace tracemalloc_domain transpose
    trapz tri tril tril_indices tril_indices_from trim_zeros triu triu_indices triu_indices_from true_divide trunc
    typecodes typename ubyte ufunc uint uint16 uint32 uint64 uint8 uintc uintp ulonglong unicode_ union1d unique
    unpackbits unravel_index unsignedinteger unwrap ushort vander var vdot vectorize version void vsplit vstack where
    who zeros zeros_like
''')

known('numpy.random', '''
    BitGenerator Generator MT19937 PCG64 PCG64DXSM Philox RandomState SFC64 SeedSequence beta binomial bit_generator
    bytes chisquare choice default_rng dirichlet exponential f gamma geometric get_bit_generator get_state gumbel
    hypergeometric laplace logistic lognormal logseries mtrand multinomial multivariate_normal negative_binomial
    noncentral_chisquare noncentral_f normal pareto permutation poisson power rand randint randn random random_integers
    random_sample ranf rayleigh sample seed set_bit_generator set_state shuffle standard_cauchy standard_exponential
    standard_gamma standard_normal standard_t test triangular uniform vonmises wald weibull zipf
''', '''
    BitGenerator Generator MT19937 PCG64 PCG64DXSM Philox RandomState SFC64 SeedSequence beta binomial bit_generator
    bytes chisquare choice default_rng dirichlet exponential f gamma geometric get_bit_generator get_state gumbel
    hypergeometric laplace logistic lognormal logseries mtrand multinomial multivariate_normal negative_binomial
    noncentral_chisquare noncentral_f normal pareto permutation poisson power rand randint randn random random_integers
    random_sample ranf rayleigh sample seed set_bit_generator set_state shuffle standard_cauchy standard_exponential
    standard_gamma standard_normal standard_t test triangular uniform vonmises wald weibull zipf
''')

known('numpy.linalg', '''
    LinAlgError cholesky cond cross det diagonal eig eigh eigvals eigvalsh inv lstsq matmul matrix_norm matrix_power
    matrix_rank matrix_transpose multi_dot norm outer pinv qr slogdet solve svd svdvals tensordot tensorinv tensorsolve
    test trace vecdot vector_norm
''', '''
    LinAlgError cholesky cond det eig eigh eigvals eigvalsh inv linalg lstsq matrix_power matrix_rank multi_dot norm
    pinv qr slogdet solve svd tensorinv tensorsolve test
''')

known('jax.Array', '''
    T addressable_data addressable_shards all any argmax argmin argpartition argsort astype at aval
    block_until_ready byteswap choose clip clone committed compress conj conjugate copy copy_to_host_async cumprod
    cumsum delete device device_buffer device_buffers devices diagonal dot dtype flat flatten format global_shards
    imag is_deleted is_fully_addressable is_fully_replicated is_ready item itemsize mT max mean min nbytes ndim
    nonzero on_device_size_in_bytes platform prod ptp ravel real repeat reshape round searchsorted shape sharding
    size sort squeeze std sum swapaxes take to_device tobytes tolist trace traceback transpose unsafe_buffer_pointer
    var view weak_type
''')
