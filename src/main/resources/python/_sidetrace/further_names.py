"""Public names of further real modules, in each profile. See `names`."""

from _sidetrace.missing import known

known('brainpy.channels', '''
    Calcium CalciumChannel CalciumDetailed CalciumFirstOrder CalciumFixed IAHP_De1994 IAHP_De1994v2 ICaHT_HM1992
    ICaHT_Re1993 ICaL_IS2008 ICaN_IS2008 ICaT_HM1992 ICaT_HP1992 IKA1_HM1992 IKA1_HM1992v2 IKA2_HM1992 IKA2_HM1992v2
    IKDR_Ba2002 IKDR_Ba2002v2 IKK2A_HM1992 IKK2A_HM1992v2 IKK2B_HM1992 IKK2B_HM1992v2 IKL IKNI_Ya1989 IKNI_Ya1989v2
    IK_HH1952 IK_HH1952v2 IK_Leak IK_TM1991 IK_TM1991v2 IL INa_Ba2002 INa_Ba2002v2 INa_HH1952 INa_HH1952v2 INa_TM1991
    INa_TM1991v2 Ih_De1996 Ih_HM1992 Ion IonChannel LeakyChannel MixIons Potassium PotassiumChannel PotassiumFixed
    Sodium SodiumChannel SodiumFixed base calcium hyperpolarization_activated leaky mix_ions potassium potassium_calcium
    potassium_calcium_compatible potassium_compatible sodium sodium_compatible
''', '''
    Calcium CalciumChannel CalciumDetailed CalciumFirstOrder CalciumFixed IAHP_De1994 IAHP_De1994v2 ICaHT_HM1992
    ICaHT_Re1993 ICaL_IS2008 ICaN_IS2008 ICaT_HM1992 ICaT_HP1992 IKA1_HM1992 IKA1_HM1992v2 IKA2_HM1992 IKA2_HM1992v2
    IKDR_Ba2002 IKDR_Ba2002v2 IKK2A_HM1992 IKK2A_HM1992v2 IKK2B_HM1992 IKK2B_HM1992v2 IKL IKNI_Ya1989 IKNI_Ya1989v2
    IK_HH1952 IK_HH1952v2 IK_Leak IK_TM1991 IK_TM1991v2 IL INa_Ba2002 INa_Ba2002v2 INa_HH1952 INa_HH1952v2 INa_TM1991
    INa_TM1991v2 Ih_De1996 Ih_HM1992 Ion IonChannel LeakyChannel MixIons Potassium PotassiumChannel PotassiumFixed
    Sodium SodiumChannel SodiumFixed mix_ions
''')

known('brainpy.check', '''
    Array BrainPyObject Type check_shape check_shape_except_batch cond conn init is_all_objs is_all_vars is_callable
    is_checking is_connector is_dict_data is_elem_or_seq_or_dict is_float is_initializer is_instance is_integer
    is_sequence is_shape_broadcastable is_shape_consistency is_string is_subclass jit_error jit_error_checking
    jit_error_checking_no_args serialize_kwargs turn_off turn_on var_obs wraps
''', '''
    Array BrainPyObject Type check_shape check_shape_except_batch cond conn id_tap init is_all_objs is_all_vars
    is_callable is_checking is_connector is_dict_data is_elem_or_seq_or_dict is_float is_initializer is_instance
    is_integer is_sequence is_shape_broadcastable is_shape_consistency is_string is_subclass jit_error
    jit_error_checking jit_error_checking_no_args serialize_kwargs turn_off turn_on var_obs wraps
''')

known('brainpy.conn', '''
    All2All CONN_MAT COO CSC CSR CSRConn Connector FixedPostNum FixedPreNum FixedProb FixedTotalNum GaussianProb
    GridEight GridFour GridN IDX_DTYPE IJConn MAT_DTYPE MatConn One2One OneEndConnector POST2PRE POST2SYN POST_IDS
    PRE2POST PRE2SYN PRE_IDS PowerLaw ProbDist SUPPORTED_SYN_STRUCTURE ScaleFreeBA ScaleFreeBADual SmallWorld
    SparseMatConn TwoEndConnector all2all base coo2csc coo2csr coo2mat coo2mat_num csr2coo csr2csc csr2mat custom_conn
    get_idx_type grid_eight grid_four mat2coo mat2csc mat2csr mat2mat_num one2one random_conn regular_conn
    set_default_dtype visualizeMat
''', '''
    All2All CONN_MAT COO CSC CSR CSRConn Connector FixedPostNum FixedPreNum FixedProb FixedTotalNum GaussianProb
    GridEight GridFour GridN IJConn MatConn One2One OneEndConnector POST2PRE POST2SYN POST_IDS POST_SLICE PRE2POST
    PRE2SYN PRE_IDS PRE_SLICE PowerLaw ProbDist ScaleFreeBA ScaleFreeBADual SmallWorld SparseMatConn TwoEndConnector
    all2all coo2csc coo2csr coo2mat coo2mat_num csr2coo csr2csc csr2mat grid_eight grid_four mat2coo mat2csc mat2csr
    mat2mat_num one2one set_default_dtype visualizeMat
''')

known('brainpy.connect', '''
    All2All CONN_MAT COO CSC CSR CSRConn Connector FixedPostNum FixedPreNum FixedProb FixedTotalNum GaussianProb
    GridEight GridFour GridN IDX_DTYPE IJConn MAT_DTYPE MatConn One2One OneEndConnector POST2PRE POST2SYN POST_IDS
    PRE2POST PRE2SYN PRE_IDS PowerLaw ProbDist SUPPORTED_SYN_STRUCTURE ScaleFreeBA ScaleFreeBADual SmallWorld
    SparseMatConn TwoEndConnector all2all base coo2csc coo2csr coo2mat coo2mat_num csr2coo csr2csc csr2mat custom_conn
    get_idx_type grid_eight grid_four mat2coo mat2csc mat2csr mat2mat_num one2one random_conn regular_conn
    set_default_dtype visualizeMat
''', '''
    All2All CONN_MAT COO CSC CSR CSRConn Connector FixedPostNum FixedPreNum FixedProb FixedTotalNum GaussianProb
    GridEight GridFour GridN IJConn MatConn One2One OneEndConnector POST2PRE POST2SYN POST_IDS POST_SLICE PRE2POST
    PRE2SYN PRE_IDS PRE_SLICE PowerLaw ProbDist ScaleFreeBA ScaleFreeBADual SmallWorld SparseMatConn TwoEndConnector
    all2all coo2csc coo2csr coo2mat coo2mat_num csr2coo csr2csc csr2mat grid_eight grid_four mat2coo mat2csc mat2csr
    mat2mat_num one2one set_default_dtype visualizeMat
''')

known('brainpy.dnn', '''
    Activation AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d
    AdaptiveMaxPool3d AllToAll AvgPool AvgPool1d AvgPool2d AvgPool3d BatchNorm1D BatchNorm1d BatchNorm2D BatchNorm2d
    BatchNorm3D BatchNorm3d CELU CSRLinear Conv1D Conv1d Conv2D Conv2d Conv3D Conv3d ConvTranspose1d ConvTranspose2d
    ConvTranspose3d Dense Dropout ELU EventCSRLinear EventJitFPHomoLinear EventJitFPNormalLinear EventJitFPUniformLinear
    Flatten FromFlax FunAsLayer GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh Identity InstanceNorm
    JitFPHomoLinear JitFPNormalLinear JitFPUniformLinear Layer LayerNorm LeakyReLU Linear LogSigmoid LogSoftmax
    MaskedLinear MaxPool MaxPool1d MaxPool2d MaxPool3d MinPool Mish OneToOne PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid
    Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold ToFlax ToFlaxRNNCell Unflatten
    activations base conv dropout function interoperation_flax linear normalization pooling
''', '''
    Activation AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d
    AdaptiveMaxPool3d AllToAll AvgPool AvgPool1d AvgPool2d AvgPool3d BatchNorm1D BatchNorm1d BatchNorm2D BatchNorm2d
    BatchNorm3D BatchNorm3d CELU CSRLinear Conv1D Conv1d Conv2D Conv2d Conv3D Conv3d ConvTranspose1d ConvTranspose2d
    ConvTranspose3d Dense Dropout ELU EventCSRLinear EventJitFPHomoLinear EventJitFPNormalLinear EventJitFPUniformLinear
    Flatten FromFlax FunAsLayer GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh Identity InstanceNorm
    JitFPHomoLinear JitFPNormalLinear JitFPUniformLinear Layer LayerNorm LeakyReLU Linear LogSigmoid LogSoftmax
    MaskedLinear MaxPool MaxPool1d MaxPool2d MaxPool3d MinPool Mish OneToOne PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid
    Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold ToFlax ToFlaxRNNCell activations
    conv interoperation linear normalization others pooling
''')

known('brainpy.dyn', '''
    AMPA AdExIF AdExIFLTC AdExIFRef AdExIFRefLTC AdQuaIF AdQuaIFLTC AdQuaIFRef AdQuaIFRefLTC AdditiveCoupling Alpha
    BioNMDA COBA CUBA Calcium CalciumChannel CalciumDetailed CalciumFirstOrder CalciumFixed CondNeuGroup CondNeuGroupLTC
    Conv1dLSTMCell Conv2dLSTMCell Conv3dLSTMCell DelayCoupling DiffusiveCoupling DualExpon DualExponV2 DynamicalSystem
    ExpIF ExpIFLTC ExpIFRef ExpIFRefLTC Expon FHN FeedbackFHN FullProjAlignPost FullProjAlignPostMg FullProjAlignPreDS
    FullProjAlignPreDSMg FullProjAlignPreSD FullProjAlignPreSDMg FullProjDelta GABAa GRUCell Gif GifLTC GifRef GifRefLTC
    GradNeuDyn HH HHLTC HHTypedNeuron HalfProjAlignPost HalfProjAlignPostMg HalfProjDelta IAHP_De1994 IAHP_De1994v2
    ICaHT_HM1992 ICaHT_Re1993 ICaL_IS2008 ICaN_IS2008 ICaT_HM1992 ICaT_HP1992 IF IFLTC IKA1_HM1992 IKA1_HM1992v2
    IKA2_HM1992 IKA2_HM1992v2 IKDR_Ba2002 IKDR_Ba2002v2 IKK2A_HM1992 IKK2A_HM1992v2 IKK2B_HM1992 IKK2B_HM1992v2 IKL
    IKNI_Ya1989 IKNI_Ya1989v2 IK_HH1952 IK_HH1952v2 IK_Leak IK_TM1991 IK_TM1991v2 IL INa_Ba2002 INa_Ba2002v2 INa_HH1952
    INa_HH1952v2 INa_TM1991 INa_TM1991v2 Ih_De1996 Ih_HM1992 InputGroup InputVar Integrator Ion IonChaDyn IonChannel
    Izhikevich IzhikevichLTC IzhikevichRef IzhikevichRefLTC LSTMCell Leaky LeakyChannel Lif LifLTC LifRef LifRefLTC
    MgBlock MixIons MorrisLecar MorrisLecarLTC NMDA NVAR NeuDyn NeuGroup OUProcess OutputGroup PoissonGroup PoissonInput
    Potassium PotassiumChannel PotassiumFixed ProjAlignPost1 ProjAlignPost2 ProjAlignPostMg1 ProjAlignPostMg2
    ProjAlignPreMg1 ProjAlignPreMg2 QIF QuaIF QuaIFLTC QuaIFRef QuaIFRefLTC RNNCell Reservoir ReturnInfo STD
    STDP_Song2000 STP Sodium SodiumChannel SodiumFixed SpikeTimeGroup StuartLandauOscillator SynConn SynDyn SynOut
    ThresholdLinearModel VanillaProj WangBuzsakiHH WangBuzsakiHHLTC WilsonCowanModel abstract_models align_post
    align_pre base bio_models bm calcium channels common conn delay_couplings delta hh hyperpolarization_activated input
    inputs ions leaky lif mix_ions neurons noise nvar others outputs outs plasticity populations potassium
    potassium_calcium potassium_calcium_compatible potassium_compatible projections rates reservoir rnncells sodium
    sodium_compatible synapses utils vanilla
''', '''
    AMPA AdExIF AdExIFLTC AdExIFRef AdExIFRefLTC AdQuaIF AdQuaIFLTC AdQuaIFRef AdQuaIFRefLTC AdditiveCoupling Alpha
    BioNMDA COBA CUBA Calcium CalciumChannel CalciumDetailed CalciumFirstOrder CalciumFixed CondNeuGroup CondNeuGroupLTC
    Conv1dLSTMCell Conv2dLSTMCell Conv3dLSTMCell DiffusiveCoupling DualExpon DualExponV2 ExpIF ExpIFLTC ExpIFRef
    ExpIFRefLTC Expon FHN FeedbackFHN FullProjAlignPost FullProjAlignPostMg FullProjAlignPreDS FullProjAlignPreDSMg
    FullProjAlignPreSD FullProjAlignPreSDMg FullProjDelta GABAa GRUCell Gif GifLTC GifRef GifRefLTC GradNeuDyn HH HHLTC
    HHTypedNeuron HalfProjAlignPost HalfProjAlignPostMg HalfProjDelta IAHP_De1994 IAHP_De1994v2 ICaHT_HM1992
    ICaHT_Re1993 ICaL_IS2008 ICaN_IS2008 ICaT_HM1992 ICaT_HP1992 IKA1_HM1992 IKA1_HM1992v2 IKA2_HM1992 IKA2_HM1992v2
    IKDR_Ba2002 IKDR_Ba2002v2 IKK2A_HM1992 IKK2A_HM1992v2 IKK2B_HM1992 IKK2B_HM1992v2 IKL IKNI_Ya1989 IKNI_Ya1989v2
    IK_HH1952 IK_HH1952v2 IK_Leak IK_TM1991 IK_TM1991v2 IL INa_Ba2002 INa_Ba2002v2 INa_HH1952 INa_HH1952v2 INa_TM1991
    INa_TM1991v2 Ih_De1996 Ih_HM1992 InputGroup InputVar Integrator Ion IonChaDyn IonChannel Izhikevich IzhikevichLTC
    IzhikevichRef IzhikevichRefLTC LSTMCell Leaky LeakyChannel Lif LifLTC LifRef LifRefLTC MgBlock MixIons MorrisLecar
    MorrisLecarLTC NMDA NVAR NeuDyn NeuGroup OUProcess OutputGroup PoissonGroup PoissonInput Potassium PotassiumChannel
    PotassiumFixed QIF QuaIF QuaIFLTC QuaIFRef QuaIFRefLTC RNNCell Reservoir STD STDP_Song2000 STP Sodium SodiumChannel
    SodiumFixed SpikeTimeGroup StuartLandauOscillator SynConn SynDyn SynOut ThresholdLinearModel VanillaProj
    WangBuzsakiHH WangBuzsakiHHLTC WilsonCowanModel base channels compat ions mix_ions neurons others outs plasticity
    projections rates synapses
''')

known('brainpy.encoding', '''
    DiffEncoder Encoder LatencyEncoder PoissonEncoder WeightedPhaseEncoder base stateful_encoding stateless_encoding
''', '''
    DiffEncoder Encoder LatencyEncoder PoissonEncoder WeightedPhaseEncoder
''')

known('brainpy.init', '''
    Constant DOGDecay DeltaOrthogonal GaussianDecay Identity Initializer KaimingNormal KaimingUniform LecunNormal
    LecunUniform Normal OneInit Orthogonal TruncatedNormal Uniform VarianceScaling XavierNormal XavierUniform ZeroInit
    base decay_inits delay generic noise parameter random_inits regular_inits variable variable_
''', '''
    Clip Constant DOGDecay DeltaOrthogonal Exponential Gamma GaussianDecay Identity Initializer KaimingNormal
    KaimingUniform LecunNormal LecunUniform Normal OneInit Orthogonal TruncatedNormal Uniform VarianceScaling
    XavierNormal XavierUniform ZeroInit calculate_gain delay noise parameter variable variable_
''')

known('brainpy.inputs', '''
    constant_current constant_input currents ou_process ramp_current ramp_input section_input sinusoidal_input
    spike_current spike_input square_input wiener_process
''', '''
    constant_input ou_process ramp_input section_input sinusoidal_input spike_input square_input wiener_process
''')

known('brainpy.integrators', '''
    AbstractIntegrator DDE_INT DE_INT DT F FDEIntegrator FDE_INT ITO_SDE Integrator IntegratorRunner JointEq
    ODEIntegrator ODE_INT PDE_INT POP_VAR SCALAR_VAR SCALAR_WIENER SDEIntegrator SDE_INT STRA_SDE SUPPORTED_INTG_TYPE
    SUPPORTED_VAR_TYPE SUPPORTED_WIENER_TYPE SYSTEM_VAR VECTOR_WIENER base compile_integrators constants fde fdeint
    get_default_fdeint get_default_odeint get_default_sdeint joint_eq multi_vars_msg ode odeint pde
    register_fde_integrator register_ode_integrator register_sde_integrator runner sde sdeint set_default_fdeint
    set_default_odeint set_default_sdeint unique_name utils
''', '''
    DDE_INT DE_INT DT F FDE_INT ITO_SDE ODE_INT PDE_INT POP_VAR SCALAR_VAR SCALAR_WIENER SDE_INT STRA_SDE
    SUPPORTED_INTG_TYPE SUPPORTED_VAR_TYPE SUPPORTED_WIENER_TYPE SYSTEM_VAR VECTOR_WIENER fde multi_vars_msg ode sde
    unique_name
''')

known('brainpy.layers', '''
    Activation AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d
    AdaptiveMaxPool3d AllToAll AvgPool AvgPool1d AvgPool2d AvgPool3d BatchNorm1D BatchNorm1d BatchNorm2D BatchNorm2d
    BatchNorm3D BatchNorm3d CELU CSRLinear Conv1D Conv1d Conv2D Conv2d Conv3D Conv3d ConvTranspose1d ConvTranspose2d
    ConvTranspose3d Dense Dropout ELU EventCSRLinear EventJitFPHomoLinear EventJitFPNormalLinear EventJitFPUniformLinear
    Flatten FromFlax FunAsLayer GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh Identity InstanceNorm
    JitFPHomoLinear JitFPNormalLinear JitFPUniformLinear Layer LayerNorm LeakyReLU Linear LogSigmoid LogSoftmax
    MaskedLinear MaxPool MaxPool1d MaxPool2d MaxPool3d MinPool Mish OneToOne PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid
    Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold ToFlax ToFlaxRNNCell Unflatten
    activations base conv dropout function interoperation_flax linear normalization pooling
''', '''
    Activation AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d
    AdaptiveMaxPool3d AllToAll AvgPool AvgPool1d AvgPool2d AvgPool3d BatchNorm1D BatchNorm1d BatchNorm2D BatchNorm2d
    BatchNorm3D BatchNorm3d CELU CSRLinear Conv1D Conv1d Conv2D Conv2d Conv3D Conv3d ConvTranspose1d ConvTranspose2d
    ConvTranspose3d Dense Dropout ELU EventCSRLinear EventJitFPHomoLinear EventJitFPNormalLinear EventJitFPUniformLinear
    Flatten FromFlax FunAsLayer GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh Identity InstanceNorm
    JitFPHomoLinear JitFPNormalLinear JitFPUniformLinear Layer LayerNorm LeakyReLU Linear LogSigmoid LogSoftmax
    MaskedLinear MaxPool MaxPool1d MaxPool2d MaxPool3d MinPool Mish OneToOne PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid
    Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold ToFlax ToFlaxRNNCell activations
    conv interoperation linear normalization others pooling
''')

known('brainpy.losses', '''
    CrossEntropyLoss L1Loss MAELoss MSELoss NLLLoss base binary_logistic_loss comparison cross_entropy_loss
    cross_entropy_sigmoid cross_entropy_sparse ctc_loss ctc_loss_with_forward_probs huber_loss l1_loss l2_loss l2_norm
    log_cosh log_cosh_loss mean_absolute mean_absolute_error mean_square mean_squared_error mean_squared_log_error
    multi_margin_loss multiclass_logistic_loss nll_loss regularization sigmoid_binary_cross_entropy smooth_labels
    softmax_cross_entropy utils
''', '''
    CrossEntropyLoss L1Loss MAELoss MSELoss NLLLoss binary_logistic_loss cross_entropy_loss cross_entropy_sigmoid
    cross_entropy_sparse ctc_loss ctc_loss_with_forward_probs huber_loss l1_loss l2_loss l2_norm log_cosh log_cosh_loss
    mean_absolute mean_absolute_error mean_square mean_squared_error mean_squared_log_error multi_margin_loss
    multiclass_logistic_loss nll_loss sigmoid_binary_cross_entropy smooth_labels softmax_cross_entropy
''')

known('brainpy.math.surrogate', '''
    Arctan ERF GaussianGrad InvSquareGrad LeakyRelu LogTailedRelu MultiGaussianGrad NonzeroSignLog PiecewiseExp
    PiecewiseLeakyRelu PiecewiseQuadratic QPseudoSpike ReluGrad S2NN Sigmoid SlayerGrad SoftSign SquarewaveFourierSeries
    Surrogate arctan erf gaussian_grad inv_square_grad inv_square_grad2 leaky_relu log_tailed_relu multi_gaussian_grad
    nonzero_sign_log piecewise_exp piecewise_leaky_relu piecewise_quadratic q_pseudo_spike relu_grad relu_grad2 s2nn
    sigmoid slayer_grad soft_sign squarewave_fourier_series
''', '''
    Arctan ERF GaussianGrad InvSquareGrad LeakyRelu LogTailedRelu MultiGaussianGrad NonzeroSignLog PiecewiseExp
    PiecewiseLeakyRelu PiecewiseQuadratic QPseudoSpike ReluGrad S2NN Sigmoid SlayerGrad SoftSign SquarewaveFourierSeries
    arctan erf gaussian_grad inv_square_grad inv_square_grad2 leaky_relu log_tailed_relu multi_gaussian_grad
    nonzero_sign_log piecewise_exp piecewise_leaky_relu piecewise_quadratic q_pseudo_spike relu_grad relu_grad2 s2nn
    sigmoid slayer_grad soft_sign squarewave_fourier_series
''')

known('brainpy.measure', '''
    bm cross_correlation firing_rate functional_connectivity matrix_correlation raster_plot unitary_LFP
    voltage_fluctuation weighted_correlation
''', '''
    cross_correlation firing_rate functional_connectivity matrix_correlation raster_plot unitary_LFP voltage_fluctuation
    weighted_correlation
''')

known('brainpy.neurons', '''
    ALIFBellec2020 AdExIF AdQuaIF ExpIF FHN FractionalFHR FractionalIzhikevich FractionalNeuron GIF HH HindmarshRose
    InputGroup Integrator Izhikevich LIF LIF_SFA_Bellec2020 Leaky LeakyIntegrator MorrisLecar OUProcess OutputGroup
    PinskyRinzelModel PoissonGroup QuaIF SpikeTimeGroup WangBuzsakiModel
''')

known('brainpy.optim', '''
    Adadelta Adagrad Adam AdamW Adan BrainPyObject CallBasedScheduler Constant CosineAnnealingLR
    CosineAnnealingWarmRestarts ExponentialDecay ExponentialDecayLR ExponentialLR InverseTimeDecay InverseTimeDecayLR
    LARS MathError Momentum MomentumNesterov MultiStepLR Optimizer PiecewiseConstant PiecewiseConstantLR PolynomialDecay
    PolynomialDecayLR RMSProp SGD Scheduler StepLR bm check make_schedule optimizer scheduler
''', '''
    Adadelta Adagrad Adam AdamW Adan Constant CosineAnnealingLR CosineAnnealingWarmRestarts ExponentialDecay
    ExponentialDecayLR ExponentialLR InverseTimeDecay InverseTimeDecayLR LARS Momentum MomentumNesterov MultiStepLR
    Optimizer PiecewiseConstant PiecewiseConstantLR PolynomialDecay PolynomialDecayLR RMSProp SGD Scheduler StepLR
    make_schedule
''')

known('brainpy.rates', '''
    Conv1dLSTMCell Conv2dLSTMCell Conv3dLSTMCell FHN FeedbackFHN GRUCell LSTMCell NVAR QIF RNNCell Reservoir
    StuartLandauOscillator ThresholdLinearModel WilsonCowanModel nvar populations reservoir rnncells
''', '''
    Conv1dLSTMCell Conv2dLSTMCell Conv3dLSTMCell FHN FeedbackFHN GRUCell LSTMCell NVAR QIF RNNCell Reservoir
    StuartLandauOscillator ThresholdLinearModel WilsonCowanModel
''')

known('brainpy.running', '''
    FIT_PHASE LOSS_PHASE PREDICT_PHASE RUN_PHASE TEST_PHASE TRAIN_PHASE constants cpu_ordered_parallel
    cpu_unordered_parallel jax_multiprocessing jax_parallelize_map jax_vectorize_map native_multiprocessing
    pathos_multiprocessing process_pool process_pool_lock runner
''', '''
    cpu_ordered_parallel cpu_unordered_parallel jax_parallelize_map jax_vectorize_map process_pool process_pool_lock
''')

known('brainpy.state', '''
    ALIF AMPA AdExIF AdExIFRef AdQuaIF AdQuaIFRef AlignPostProj AllToAllProj Alpha AsymmetryGapJunction BioNMDA Builder
    COBA CUBA CobaLIF ConstantInput CubaLIF CurrentProj DeltaProj DualExpon Dynamics ExpIF ExpIFRef Expon FitzHughNagumo
    FixedIndegreeProj FixedOutdegreeProj FixedTotalNumberProj GABAa Gif GifRef HH HindmarshRose IF Izhikevich
    IzhikevichRef LIF LIFRef LeakyRateReadout MgBlock MorrisLecar NESTDevice NESTNeuron NESTPlasticity NESTSynapse
    Network Neuron NodeView OUProcessInput OneToOneProj PairwiseBernoulliProj PairwisePoissonProj PoissonEncoder
    PoissonInput PoissonSpike Projection QuaIF RampInput Recorder STD STP SectionInput SimulationResult Simulator
    SinusoidalInput SpikeTime StepInput SymmetricPairwiseBernoulliProj SymmetryGapJunction SynOut Synapse
    SynapseCollection WangBuzsakiHH WienerProcessInput ac_generator aeif_cond_alpha aeif_cond_alpha_astro
    aeif_cond_alpha_multisynapse aeif_cond_beta_multisynapse aeif_cond_exp aeif_psc_alpha aeif_psc_delta
    aeif_psc_delta_clopath aeif_psc_exp align_post_projection align_pre_projection all_to_all amat2_psc_exp
    astrocyte_lr_1994 bernoulli_synapse clopath_synapse cm_default cont_delay_synapse correlation_detector
    correlomatrix_detector correlospinmatrix_detector dc_generator diffusion_connection dist erfc_neuron explicit_edges
    fixed_indegree fixed_total_number gamma_sup_generator gap_junction gauss_rate_ipn gif_cond_exp
    gif_cond_exp_multisynapse gif_pop_psc_exp gif_psc_exp gif_psc_exp_multisynapse ginzburg_neuron glif_cond glif_psc
    glif_psc_double_alpha hh_cond_beta_gap_traub hh_cond_exp_traub hh_psc_alpha hh_psc_alpha_clopath hh_psc_alpha_gap
    host_current_drive host_spike_drive ht_neuron ht_synapse iaf_bw_2001 iaf_bw_2001_exact iaf_chs_2007 iaf_chxk_2008
    iaf_cond_alpha iaf_cond_alpha_mc iaf_cond_beta iaf_cond_exp iaf_cond_exp_sfa_rr iaf_psc_alpha
    iaf_psc_alpha_multisynapse iaf_psc_alpha_ps iaf_psc_delta iaf_psc_delta_ps iaf_psc_exp iaf_psc_exp_htum
    iaf_psc_exp_multisynapse iaf_psc_exp_ps iaf_psc_exp_ps_lossless iaf_tum_2000 ignore_and_fire
    inhomogeneous_poisson_generator izhikevich jonke_synapse lin_rate_ipn lin_rate_opn mat2_psc_exp
    mcculloch_pitts_neuron mip_generator multimeter network noise_generator one_to_one pairwise_bernoulli parrot_neuron
    poisson_generator poisson_generator_ps poisson_input pp_cond_exp_mc_urbanczik pp_psc_delta ppd_sup_generator
    pulsepacket_generator quantal_stp_synapse rate_connection_delayed rate_connection_instantaneous rate_neuron_ipn
    rate_neuron_opn rate_transformer_node sic_connection siegert_neuron sigmoid_rate_gg_1998_ipn sigmoid_rate_ipn
    sinusoidal_gamma_generator sinusoidal_poisson_generator spatial spike_dilutor spike_generator spike_recorder
    spike_train_injector spin_detector static_synapse static_synapse_hom_w stdp_dopamine_synapse
    stdp_facetshw_synapse_hom stdp_nn_pre_centered_synapse stdp_nn_restr_synapse stdp_nn_symm_synapse
    stdp_pl_synapse_hom stdp_synapse stdp_synapse_hom stdp_triplet_synapse step_current_generator step_rate_generator
    tanh_rate_ipn tanh_rate_opn third_factor_bernoulli_with_pool threshold_lin_rate_ipn threshold_lin_rate_opn
    tsodyks2_synapse tsodyks_synapse tsodyks_synapse_hom urbanczik_synapse vogels_sprekeler_synapse voltmeter
    volume_transmitter weight_recorder
''')

known('brainpy.synapses', '''
    AMPA AdditiveCoupling Alpha AlphaCOBA AlphaCUBA BioNMDA Delta DeltaSynapse DiffusiveCoupling DualExpCOBA DualExpCUBA
    DualExponential ExpCOBA ExpCUBA Exponential GABAa GapJunction NMDA STP SynOut SynSTP TwoEndConn
''')

known('brainpy.synouts', '''
    COBA CUBA MgBlock
''')

known('brainpy.synplast', '''
    STD STP
''')

known('brainpy.train', '''
    back_propagation base offline online
''')

known('brainstate.graph', '''
    GraphDef Node NodeEdge NodeSpec NodeStates PytreeEdge RefMap StateEdge StateLeafEdge Static StaticEdge clone flatten
    graph_to_tree graphdef iter_leaf iter_node merge_context nodes pop_states register_graph_node_type split_context
    states tree_to_graph treefy_merge treefy_split treefy_states unflatten update_states
''')

known('brainstate.mixin', '''
    ArrayLike Batching HashableDict JointMode JointTypes Mixin Mode NoSubclassMeta OneOfTypes ParamDesc ParamDescriber T
    Training TypeVar hashable is_not_implemented not_implemented
''')

known('brainstate.nn.init', '''
    ArrayLike Constant DeltaOrthogonal Exponential Gamma Identity Initializer KaimingNormal KaimingUniform LecunNormal
    LecunUniform Normal Orthogonal PrettyAttr PrettyRepr PrettyType SeedOrKey State TruncatedNormal Uniform
    VarianceScaling XavierNormal XavierUniform ZeroInit are_broadcastable_shapes calculate_init_gain environ param
    random set_module_as to_size
''')

known('brainstate.typing', '''
    Array ArrayLike Axes DType DTypeLike Ellipsis EllipsisType Filter FilterLiteral Generic Hashable K Key Missing
    PathParts Predicate Protocol PyTree SeedOrKey Shape Size SupportsDType TYPE_CHECKING TypeVar runtime_checkable
''')

known('braintools', '''
    BernoulliEncoder DeltaEncoder LatencyEncoder PoissonEncoder PopulationEncoder RankOrderEncoder RateEncoder
    SpikeCountEncoder StepCurrentEncoder TemporalEncoder cogtask conn file init input metric optim quad spike_bitwise
    spike_bitwise_and spike_bitwise_iand spike_bitwise_ixor spike_bitwise_not spike_bitwise_or spike_bitwise_xor
    surrogate trainer tree visualize
''')

known('braintools.init', '''
    ApplyProfile Beta BimodalProfile ClipProfile Clipped Compose ComposedProfile Conditional Constant DeltaOrthogonal
    DistanceModulated DistanceProfile DoGProfile Exponential ExponentialProfile Gamma GaussianProfile Identity
    Initialization Initializer KaimingNormal KaimingUniform LecunNormal LecunUniform LinearProfile LogNormal
    LogisticProfile MexicanHatProfile Mixture Normal Orthogonal PipeProfile PowerLawProfile Scaled SigmoidProfile
    StepProfile TruncatedNormal Uniform VarianceScaling Weibull XavierNormal XavierUniform ZeroInit param
''')

known('braintools.input', '''
    Burst Chirp Clipped Composite Constant ConstantValue DoubleExponential ExponentialDecay GaussianPulse Input
    NoisySinusoidal OUProcess Poisson Ramp Repeated Sawtooth Section Sequential Sinusoidal Smoothed Spike Square Step
    TimeShifted Transformed Triangular WienerProcess burst chirp constant double_exponential exponential_decay
    gaussian_pulse noisy_sinusoidal ou_process poisson ramp sawtooth section sinusoidal spike square step triangular
    wiener_process
''')

known('braintools.metric', '''
    L1Loss absolute_error burst_synchrony_index coherence_analysis convex_kl_divergence correlation_index
    cosine_distance cosine_similarity cross_correlation ctc_loss ctc_loss_with_forward_probs current_source_density
    firing_rate functional_connectivity functional_connectivity_dynamics hinge_loss huber_loss kl_divergence
    kl_divergence_with_log_targets l1_loss l2_loss l2_norm lfp_phase_coherence log_cosh make_fenchel_young_loss
    matrix_correlation multiclass_hinge_loss multiclass_perceptron_loss nll_loss pairwise_cosine_distance
    pairwise_cosine_similarity perceptron_loss phase_amplitude_coupling phase_locking_value poly_loss_cross_entropy
    power_spectral_density ranking_softmax_loss raster_plot safe_norm sigmoid_binary_cross_entropy sigmoid_focal_loss
    smooth_labels softmax_cross_entropy softmax_cross_entropy_with_integer_labels spectral_entropy
    spike_time_tiling_coefficient spike_train_synchrony squared_error theta_gamma_coupling unitary_LFP
    van_rossum_distance victor_purpura_distance voltage_fluctuation weighted_correlation
''')

known('braintools.optim', '''
    AdaBelief Adadelta Adafactor Adagrad Adam AdamW Adamax ChainedScheduler ConstantLR CosineAnnealingLR
    CosineAnnealingWarmRestarts CyclicLR ExponentialDecayLR ExponentialLR Fromage LBFGS LRScheduler Lamb Lars LinearLR
    Lion Lookahead Momentum MomentumNesterov MultiStepLR Nadam NevergradOptimizer Novograd OneCycleLR OptaxOptimizer
    OptimState Optimizer PiecewiseConstantSchedule PolynomialLR RAdam RMSprop ReduceLROnPlateau Rprop SGD SM3 SOFO
    SOFOScan ScipyOptimizer SequentialLR StepLR UniqueStateManager WarmupCosineSchedule WarmupScheduler Yogi
''')

known('braintools.surrogate', '''
    Arctan ERF GaussianGrad InvSquareGrad LeakyRelu LogTailedRelu MultiGaussianGrad NonzeroSignLog PiecewiseExp
    PiecewiseLeakyRelu PiecewiseQuadratic QPseudoSpike ReluGrad S2NN Sigmoid SlayerGrad SoftSign SquarewaveFourierSeries
    Surrogate arctan erf gaussian_grad inv_square_grad leaky_relu log_tailed_relu multi_gaussian_grad nonzero_sign_log
    piecewise_exp piecewise_leaky_relu piecewise_quadratic q_pseudo_spike relu_grad s2nn sigmoid slayer_grad soft_sign
    squarewave_fourier_series
''')

known('jax.core', '''
    AbstractValue Atom ParamDict ShapedArray Trace Tracer Value ensure_compile_time_eval eval_context eval_jaxpr max_dim
    min_dim
''', '''
    AbstractToken AbstractValue Atom AxisSize CallPrimitive ClosedJaxpr ConcreteArray ConcretizationTypeError
    DShapedArray DropVar Effect Effects EvalTrace InDBIdx InconclusiveDimensionOperation InputType Jaxpr JaxprDebugInfo
    JaxprEqn JaxprPpContext JaxprPpSettings JaxprTypeError Literal MainTrace MapPrimitive NameGatheringSubst NamedShape
    OutDBIdx OutputType ParamDict Primitive ShapedArray Sublevel TRACER_LEAK_DEBUGGER_WARNING ThreadLocalState Token
    Trace TraceStack TraceState Tracer UnshapedArray Value Var abstract_token apply_todos as_named_shape
    aval_mapping_handlers axis_frame call call_bind_with_continuation call_impl call_p canonicalize_shape check_eqn
    check_jaxpr check_type check_valid_jaxtype closed_call_p concrete_aval concrete_or_error
    concretization_function_error cur_sublevel custom_typechecks dedup_referents definitely_equal dimension_as_value
    do_subst_axis_names_jaxpr ensure_compile_time_eval escaped_tracer_error eval_context eval_jaxpr extend_axis_env
    extend_axis_env_nd find_top_trace full_lower gensym get_aval get_referent is_constant_dim is_constant_shape
    jaxpr_as_fun jaxpr_uses_outfeed jaxprs_in_params join_effects join_named_shapes lattice_join leaked_tracer_error
    literalable_types map_bind map_bind_with_continuation mapped_aval max_dim maybe_find_leaked_tracers min_dim
    new_base_main new_jaxpr_eqn new_main new_sublevel no_axis_name no_effects non_negative_dim outfeed_primitives
    pp_aval pp_eqn pp_eqn_rules pp_eqns pp_jaxpr pp_jaxpr_eqn_range pp_jaxpr_skeleton pp_jaxprs pp_kv_pair pp_kv_pairs
    pp_var pp_vars primal_dtype_to_tangent_dtype primitive_uses_outfeed process_env_traces_call process_env_traces_map
    pytype_aval_mappings raise_as_much_as_possible raise_to_shaped raise_to_shaped_mappings reset_trace_state
    stash_axis_env str_eqn_compact subjaxprs subst_axis_names subst_axis_names_eqn subst_axis_names_jaxpr
    subst_axis_names_var substitute_vars_in_output_ty symbolic_equal_dim thread_local_state token trace_state_clean
    traverse_jaxpr_params typecheck typecompat typematch unmapped_aval used_axis_names used_axis_names_jaxpr
    valid_jaxtype
''')

known('jax.experimental', '''
    EArray compilation_cache cur_qdd io_callback primal_tangent_dtype
''', '''
    compilation_cache disable_x64 enable_x64 io_callback x64_context
''')

known('jax.experimental.checkify', '''
    Error ErrorCategory JaxRuntimeError all_checks automatic_checks check check_error checkify debug_check div_checks
    float_checks index_checks init_error nan_checks user_checks
''')

known('optax', '''
    AdaptiveGradClipState AddDecayedWeightsState AddNoiseState ApplyEvery ApplyIfFiniteState ClipByGlobalNormState
    ClipState ConditionallyMaskState ConditionallyTransformState EmaState EmptyState FactoredState
    GradientTransformation GradientTransformationExtraArgs InjectHyperparamsState InjectStatefulHyperparamsState
    LookaheadParams LookaheadState MaskOrFn MaskedNode MaskedState MonitorState MultiSteps MultiStepsState
    MultiTransformState NonNegativeParamsState OptState Params PartitionState ScalarOrSchedule ScaleByAdaDeltaState
    ScaleByAdamState ScaleByAdanState ScaleByAmsgradState ScaleByBacktrackingLinesearchState ScaleByBeliefState
    ScaleByLBFGSState ScaleByLionState ScaleByNovogradState ScaleByRStdDevState ScaleByRmsState ScaleByRpropState
    ScaleByRssState ScaleBySM3State ScaleByScheduleState ScaleByTrustRatioState ScaleByZoomLinesearchState ScaleState
    Schedule ShouldSkipUpdateFunction SnapshotState TraceState TransformInitFn TransformUpdateExtraArgsFn
    TransformUpdateFn Updates WrappedSchedule ZeroNansState ZoomLinesearchInfo adabelief adadelta adafactor adagrad adam
    adamax adamaxw adamw adan adaptive_grad_clip add_decayed_weights add_noise amsgrad apply_every apply_if_finite
    apply_updates assignment bias_correction centralize chain clip clip_by_block_rms clip_by_global_norm
    conditionally_mask conditionally_transform constant_schedule contrib convex_kl_divergence cosine_decay_schedule
    cosine_distance cosine_onecycle_schedule cosine_similarity ctc_loss ctc_loss_with_forward_probs ema experimental
    exponential_decay flatten freeze fromage generalized_kl_divergence global_norm hinge_loss huber_loss identity
    incremental_update init_empty_state inject_hyperparams inject_stateful_hyperparams join_schedules
    keep_params_nonnegative kl_divergence l2_loss lamb lars lbfgs linear_onecycle_schedule linear_schedule lion log_cosh
    lookahead losses masked matrix_inverse_pth_root measure_with_ema microbatch microbatching monitor multi_normal
    multi_transform nadam nadamw named_chain nnls noisy_sgd normalize_by_update_norm novograd ntxent optimistic_adam
    optimistic_adam_v2 optimistic_gradient_descent partition per_example_global_norm_clip per_example_layer_norm_clip
    periodic_update perturbations piecewise_constant_schedule piecewise_interpolate_schedule polyak_sgd
    polynomial_schedule power_iteration projections radam rmsprop rprop safe_increment safe_int32_increment safe_norm
    safe_root_mean_squares safe_softmax_cross_entropy scale scale_by_adadelta scale_by_adam scale_by_adamax
    scale_by_adan scale_by_amsgrad scale_by_backtracking_linesearch scale_by_belief scale_by_distance_over_gradients
    scale_by_factored_rms scale_by_lbfgs scale_by_learning_rate scale_by_lion scale_by_novograd
    scale_by_optimistic_gradient scale_by_param_block_norm scale_by_param_block_rms scale_by_polyak scale_by_radam
    scale_by_rms scale_by_rprop scale_by_rss scale_by_schedule scale_by_sign scale_by_sm3 scale_by_stddev
    scale_by_trust_ratio scale_by_yogi scale_by_zoom_linesearch scale_gradient schedules second_order
    selective_transform set_to_zero sgd sgdr_schedule sigmoid_binary_cross_entropy sigmoid_focal_loss sign_sgd signum
    skip_large_updates skip_not_finite sm3 smooth_labels snapshot softmax_cross_entropy
    softmax_cross_entropy_with_integer_labels squared_error stateless stateless_with_tree_map trace transforms tree
    tree_map_params tree_utils update_infinity_moment update_moment update_moment_per_elem_norm
    value_and_grad_from_state warmup_constant_schedule warmup_cosine_decay_schedule warmup_exponential_decay_schedule
    with_extra_args_support yogi zero_nans
''')
